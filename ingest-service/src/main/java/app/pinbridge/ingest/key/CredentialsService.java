package app.pinbridge.ingest.key;

import app.pinbridge.contracts.Json;
import app.pinbridge.kit.internal.InternalFilter;
import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Subdomain;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks credentials-service for secrets. Whatever goes wrong is an answer; none of them tells what the body was. */
@ApplicationScoped
public class CredentialsService {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InternalTokens tokens;
    private final String url;
    private final HttpClient http;

    CredentialsService(InternalTokens tokens, @ConfigProperty(name = "pinbridge.services.credentials-url") String url) {
        this.tokens = tokens;
        this.url = url;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    void stop(@Observes ShutdownEvent event) {
        http.shutdownNow();
    }

    KeyAnswer key(String tenantId) {
        String path = "/internal/connections/" + URLEncoder.encode(tenantId, StandardCharsets.UTF_8) + "/key";
        return ask(path, PATIENCE, CredentialsService::read, KeyAnswer.Unavailable::new);
    }

    /**
     * Asks for something.
     *
     * @param path of an internal endpoint, encoded
     * @param read what an answer of any status means
     * @param unavailable what it means that there is none; is given the reason for the log, without secrets
     */
    public <T> T ask(
            String path, Duration patience, Function<HttpResponse<byte[]>, T> read, Function<String, T> unavailable) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header(InternalFilter.HEADER, tokens.authorization())
                .timeout(patience)
                .build();
        try {
            return read.apply(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return unavailable.apply(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable.apply("interrupted");
        }
    }

    private static KeyAnswer read(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200 -> key(response.body());
            case 404 -> new KeyAnswer.NotConnected();
            default -> new KeyAnswer.Unavailable("status " + response.statusCode());
        };
    }

    private static KeyAnswer key(byte[] body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            return new KeyAnswer.Given(new ConnectionKey(
                    json.path("connectionId").asText(),
                    new Subdomain(json.path("subdomain").asText()),
                    ApiKey.of(json.path("apiKey").asText()),
                    json.path("revision").asInt()));
        } catch (IOException | IllegalArgumentException e) {
            return new KeyAnswer.Unavailable("unreadable answer");
        }
    }
}
