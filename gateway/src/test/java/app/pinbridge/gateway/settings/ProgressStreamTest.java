package app.pinbridge.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.gateway.support.Answers;
import app.pinbridge.gateway.support.Backends;
import app.pinbridge.gateway.support.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(Backends.class)
class ProgressStreamTest {
    private static final String API = "/api/connections/pinpoint";

    @TestHTTPResource("/settings/pinpoint/progress")
    URI stream;

    @Test
    @Timeout(30)
    void theStreamTellsEachChangeOnceAndWhenItIsOver() throws Exception {
        Backends.reset();
        Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("syncing", 100));
        String session =
                new Visitor().signIn("admin@acme.com", Backends.PASSWORD).cookie("pinbridge-session");
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Cookie", "pinbridge-session=" + session)
                .timeout(Duration.ofSeconds(20))
                .build();

        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Iterator<String> names =
                    reader.lines().filter(line -> line.startsWith("event:")).iterator();
            assertThat(names.next()).isEqualTo("event:status");
            Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("syncing", 3000));
            assertThat(names.next()).isEqualTo("event:status");
            Backends.CREDENTIALS.reply("GET", API, 200, Answers.connection("live", 3100));
            assertThat(names.next()).isEqualTo("event:settled");
            client.shutdownNow();
        }
    }
}
