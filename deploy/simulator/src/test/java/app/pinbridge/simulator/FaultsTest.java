package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.simulator.Account.Reply;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong on the way. */
class FaultsTest {
    private Account account;

    @BeforeEach
    void start() {
        account = new Account(SimulatorConfig.standard());
    }

    @AfterEach
    void stop() {
        account.close();
    }

    private void strike(FaultRule rule) {
        account.simulator().faults().add(rule);
    }

    private HttpRequest.Builder users() {
        return account.request("/users").header("X-API-KEY", Account.FULL).GET();
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLE,429",
        "SERVER_ERROR,500",
        "UNAVAILABLE,503",
        "KEY_REVOKED,401",
        "PERMISSION_WITHDRAWN,403",
        "INTEGRATION_DISABLED,403"
    })
    void refusalsComeAndGo(FaultKind kind, int status) {
        strike(FaultRule.times(kind, 1));

        assertThat(account.get("/users").status()).isEqualTo(status);
        assertThat(account.get("/users").status()).isEqualTo(200);
    }

    @Test
    void throttlingSaysWhenToComeBackOnlyIfTold() {
        strike(FaultRule.times(FaultKind.THROTTLE, 1).withRetryAfter(7));
        assertThat(account.get("/users").header("retry-after")).contains("7");

        strike(FaultRule.times(FaultKind.THROTTLE, 1));

        assertThat(account.get("/users").header("retry-after")).isEmpty();
    }

    @Test
    void latencyDelaysTheAnswer() {
        strike(FaultRule.always(FaultKind.LATENCY).withDelay(Duration.ofMillis(300)));
        long before = System.nanoTime();

        Reply reply = account.get("/users");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aResetConnectionIsReset() throws IOException {
        strike(FaultRule.times(FaultKind.RESET, 1));
        try (Socket socket =
                new Socket("127.0.0.1", account.simulator().baseUri().getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/users HTTP/1.1\r\nHost: x\r\nX-API-KEY: full-key\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void aTimeoutNeverAnswers() {
        strike(FaultRule.times(FaultKind.TIMEOUT, 1));

        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(users().timeout(Duration.ofMillis(300)).build(), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void halfABodyBreaksOff() {
        strike(FaultRule.times(FaultKind.HALF_BODY, 1));

        assertThatThrownBy(() -> account.trySend(users())).isInstanceOf(IOException.class);
        assertThat(account.get("/users").status()).isEqualTo(200);
    }

    @Test
    void aLostAnswerWasCommittedAndLogged() {
        strike(FaultRule.times(FaultKind.LOST_ANSWER, 1).on("POST", "/comments"));
        assertThat(account.get("/comments", "page[size]=1").status()).isEqualTo(200);

        assertThatThrownBy(() -> account.comment(Account.FULL, "applications", "40001", "marker-1"))
                .hasCauseInstanceOf(IOException.class);

        assertThat(account.simulator().writes().after(0)).hasSize(1);
        assertThat(account.get("/comments", "filter[commentable_id]=40001", "filter[commentable_type]=Application")
                        .attributes("body_text"))
                .contains("marker-1");
    }

    @Test
    void aResetBeforeTheRequestHadAnEffectLeavesNothing() {
        strike(FaultRule.times(FaultKind.RESET, 1));

        assertThatThrownBy(() -> account.comment(Account.FULL, "applications", "40001", "x"))
                .hasCauseInstanceOf(IOException.class);

        assertThat(account.simulator().writes().after(0)).isEmpty();
    }

    @Test
    void aFaultStrikesOnlyItsMethodAndPaths() {
        strike(FaultRule.always(FaultKind.SERVER_ERROR).on("GET", "/applications/*"));

        assertThat(account.get("/applications/40001").status()).isEqualTo(500);
        assertThat(account.get("/applications").status()).isEqualTo(200);
        assertThat(account.get("/users").status()).isEqualTo(200);
    }

    @Test
    void theSameSeedStrikesTheSameRequests() {
        List<Integer> first = statuses(account);
        List<Integer> second;
        try (Account again = new Account(SimulatorConfig.standard())) {
            second = statuses(again);
        }

        assertThat(first).isEqualTo(second).contains(200, 500);
    }

    private static List<Integer> statuses(Account account) {
        account.simulator()
                .faults()
                .add(FaultRule.always(FaultKind.SERVER_ERROR).withProbability(0.4));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            statuses.add(account.get("/users", "filter[email]=x").status());
        }
        return statuses;
    }

    @Test
    void requestsAreCountedByWhatBecameOfThem() {
        strike(FaultRule.times(FaultKind.SERVER_ERROR, 1));
        account.get("/users");
        account.get("/users/101");

        assertThat(account.simulator().requests().counters())
                .containsEntry("GET /users 500", 1L)
                .containsEntry("GET /users/{id} 200", 1L);
    }
}
