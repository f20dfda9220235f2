package app.pinbridge.pinpoint.exchange;

import static app.pinbridge.pinpoint.fake.ScriptedServer.bytes;
import static app.pinbridge.pinpoint.fake.ScriptedServer.half;
import static app.pinbridge.pinpoint.fake.ScriptedServer.json;
import static app.pinbridge.pinpoint.fake.ScriptedServer.reset;
import static app.pinbridge.pinpoint.fake.ScriptedServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Failure.Refused;
import app.pinbridge.pinpoint.answer.Failure.Throttled;
import app.pinbridge.pinpoint.answer.Failure.Unavailable;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.fake.FakeClock;
import app.pinbridge.pinpoint.fake.ScriptedServer;
import app.pinbridge.pinpoint.jsonapi.NewComment;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HttpTransportTest {
    private static final Requester WHO = new Requester(Priority.INTERACTIVE, "test");
    private static final Call GET = Call.get("/users", "/users", "page%5Bsize%5D=1", WHO);
    private static final Call POST = Call.post("/comments", NewComment.on("applications", "7", "Grüße\n<b>"), WHO);
    private static final TransportLimits LIMITS =
            new TransportLimits(Duration.ofSeconds(2), Duration.ofMillis(400), 10_000);

    private final HttpClient http = HttpTransport.newHttpClient(LIMITS);
    private final FakeClock clock = new FakeClock();

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    @Test
    void a_reading_request_is_what_pinpoint_expects_to_the_header() {
        try (ScriptedServer server = ScriptedServer.start(json(200, "{\"data\":[]}"))) {
            Reply reply = send(server, GET);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(server.requests().getFirst())
                    .startsWith("GET /api/v1/users?page%5Bsize%5D=1 HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nX-API-KEY: k3y\r\n")
                    .containsIgnoringCase("\r\nx-vendor-name: pinbridge\r\n")
                    .containsIgnoringCase("\r\nAccept: application/vnd.api+json\r\n")
                    .doesNotContain("Upgrade");
        }
    }

    @Test
    void a_comment_is_what_pinpoint_expects_to_the_byte() {
        try (ScriptedServer server = ScriptedServer.start(json(201, "{\"data\":{}}"))) {
            Reply reply = send(server, POST);

            assertThat(reply.status()).isEqualTo(201);
            assertThat(server.requests().getFirst())
                    .startsWith("POST /api/v1/comments HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nContent-Type: application/vnd.api+json\r\n")
                    .endsWith(
                            "\r\n\r\n{\"data\":{\"type\":\"comments\",\"attributes\":{\"body_text\":\"Grüße\\n<b>\"},"
                                    + "\"relationships\":{\"commentable\":{\"data\":{\"type\":\"applications\",\"id\":\"7\"}}}}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad_request, BAD_REQUEST",
        "401, Invalid API key, KEY_REFUSED",
        "403, Integration not enabled, INTEGRATION_NOT_ENABLED",
        "403, Nope, PERMISSION_MISSING",
        "404, Record not found, NOT_FOUND",
        "409, conflict, CONFLICT",
        "418, teapot, REFUSED",
        "422, Body text can't be blank, UNPROCESSABLE"
    })
    void what_pinpoint_refuses_was_surely_not_done(int status, String detail, ErrorCode code) {
        String body = "{\"errors\":[{\"title\":\"T\",\"code\":\"c\",\"status\":\"" + status + "\",\"detail\":\""
                + detail + "\"}]}";
        try (ScriptedServer server = ScriptedServer.start(json(status, body))) {
            Failure failure = failure(send(server, POST));

            assertThat(failure).isEqualTo(new Refused(code, detail, status));
            assertThat(failure.mayHaveBeenDone()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, SERVICE_UNAVAILABLE",
        "504, SERVER_ERROR",
        "408, TIMEOUT"
    })
    void where_pinpoint_fails_a_write_may_have_been_done_and_a_read_not(int status, ErrorCode code) {
        try (ScriptedServer server = ScriptedServer.start(json(status, "<html>"), json(status, "<html>"))) {
            Failure write = failure(send(server, POST));
            Failure read = failure(send(server, GET));

            assertThat(write.code()).isEqualTo(code);
            assertThat(write.mayHaveBeenDone()).isTrue();
            assertThat(read.mayHaveBeenDone()).isFalse();
        }
    }

    @Test
    void a_page_that_is_not_pinpoints_is_told_from_a_record_that_is_not_found() {
        try (ScriptedServer server = ScriptedServer.start(json(404, "<html>no such company</html>"))) {
            assertThat(failure(send(server, GET)).code()).isEqualTo(ErrorCode.NOT_PINPOINT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>blocked</html>", "", "{\"message\":\"Forbidden\"}"})
    void a_403_that_is_not_pinpoints_says_nothing_of_permissions(String body) {
        try (ScriptedServer server = ScriptedServer.start(json(403, body), json(403, body))) {
            Failure read = failure(send(server, GET));
            Failure write = failure(send(server, POST));

            assertThat(read).isInstanceOf(Unavailable.class);
            assertThat(read.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
            assertThat(write.mayHaveBeenDone()).isTrue();
        }
    }

    @Test
    void no_redirect_is_followed_because_the_key_would_travel_along() {
        try (ScriptedServer elsewhere = ScriptedServer.start(json(200, "{\"data\":[]}"));
                ScriptedServer server = ScriptedServer.start(json(302, "{}", "Location: " + elsewhere.base()))) {
            Failure failure = failure(send(server, GET));

            assertThat(failure.code()).isEqualTo(ErrorCode.NOT_PINPOINT);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void retry_after_in_seconds_is_kept_to_the_second() {
        try (ScriptedServer server = ScriptedServer.start(json(429, "{}", "Retry-After: 17"))) {
            assertThat(failure(send(server, POST)))
                    .isEqualTo(new Throttled(
                            ErrorCode.RATE_LIMITED,
                            "Rate limit exceeded",
                            clock.instant().plusSeconds(17),
                            true));
        }
    }

    @Test
    void retry_after_as_a_date_is_read_by_pinpoints_own_clock() {
        try (ScriptedServer server = ScriptedServer.start(
                json(429, "{}", "Date: Mon, 05 Jan 2015 10:00:00 GMT", "Retry-After: Mon, 05 Jan 2015 10:00:42 GMT"))) {
            assertThat(failure(send(server, GET))).isInstanceOfSatisfying(Throttled.class, throttled -> {
                assertThat(throttled.until()).isEqualTo(clock.instant().plusSeconds(42));
                assertThat(throttled.told()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After: 999999999", "Retry-After: Tue, 05 Jan 2055 10:00:42 GMT"})
    void nobody_is_kept_away_for_longer_than_a_day(String header) {
        try (ScriptedServer server = ScriptedServer.start(json(429, "{}", header))) {
            assertThat(failure(send(server, GET)))
                    .isInstanceOfSatisfying(
                            Throttled.class,
                            throttled -> assertThat(throttled.until())
                                    .isEqualTo(clock.instant().plus(Duration.ofDays(1))));
        }
    }

    @ParameterizedTest
    @CsvSource({"'Retry-After: soon'", "'Retry-After: -5'", "'Retry-After: 99999999999999999999'", "'X-Other: 1'"})
    void without_a_word_that_can_be_read_the_wait_is_our_estimate(String header) {
        try (ScriptedServer server = ScriptedServer.start(json(429, "{}", header))) {
            assertThat(failure(send(server, GET)))
                    .isInstanceOfSatisfying(
                            Throttled.class,
                            throttled -> assertThat(throttled.told()).isFalse());
        }
    }

    @Test
    void a_503_may_say_when_to_come_back() {
        try (ScriptedServer server = ScriptedServer.start(json(503, "{}", "Retry-After: 5"))) {
            assertThat(failure(send(server, GET)))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            unavailable -> assertThat(unavailable.retryAt())
                                    .contains(clock.instant().plusSeconds(5)));
        }
    }

    @Test
    void a_reset_connection_leaves_a_write_open() {
        try (ScriptedServer server = ScriptedServer.start(reset())) {
            assertThat(failure(send(server, POST))).satisfies(this::lostAndOpen);
        }
    }

    @Test
    void half_a_body_leaves_a_write_open_although_the_status_was_good() {
        try (ScriptedServer server = ScriptedServer.start(half(201, "{\"data\":{\"id\":\"1\"}}"))) {
            assertThat(failure(send(server, POST))).satisfies(this::lostAndOpen);
        }
    }

    @Test
    void half_a_body_without_a_length_is_unreadable_and_leaves_a_write_open() {
        try (ScriptedServer server =
                ScriptedServer.start(bytes("HTTP/1.1 201 X\r\nConnection: close\r\n\r\n{\"data\":{"))) {
            Failure failure = failure(send(server, POST));

            assertThat(failure.code()).isEqualTo(ErrorCode.UNREADABLE);
            assertThat(failure.mayHaveBeenDone()).isTrue();
        }
    }

    @Test
    void silence_ends_in_time_and_leaves_a_write_open() {
        try (ScriptedServer server = ScriptedServer.start(silence())) {
            Failure failure = failure(send(server, POST));

            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(failure.mayHaveBeenDone()).isTrue();
        }
    }

    @Test
    void a_body_that_never_ends_is_given_up_in_time_too() {
        ScriptedServer.Step trickle = (socket, closed) -> {
            bytes("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\n{").answer(socket, closed);
            closed.await();
        };
        try (ScriptedServer server = ScriptedServer.start(trickle)) {
            assertThat(failure(send(server, GET)).code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    @Test
    void an_answer_beyond_the_bound_is_given_up() {
        try (ScriptedServer server = ScriptedServer.start(json(200, "{\"data\":\"" + "x".repeat(20_000) + "\"}"))) {
            assertThat(failure(send(server, GET)).code()).isEqualTo(ErrorCode.ANSWER_TOO_LARGE);
        }
    }

    @Test
    void where_nobody_listens_nothing_was_sent() {
        ScriptedServer gone = ScriptedServer.start();
        gone.close();

        Failure failure = failure(send(gone, POST));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECT_FAILED);
        assertThat(failure.mayHaveBeenDone()).isFalse();
    }

    @Test
    void an_interrupted_thread_gives_up_and_stays_interrupted() {
        try (ScriptedServer server = ScriptedServer.start(silence())) {
            Thread.currentThread().interrupt();

            Failure failure = failure(send(server, GET));

            assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_host_that_leads_into_our_own_network_is_not_spoken_to() {
        HostResolver inside =
                host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.1.2.3"));
        HttpTransport transport = new HttpTransport(
                http, PinpointSite.pinpoint().endpoint(new Subdomain("acme")), ApiKey.of("k3y"), LIMITS, inside, clock);

        Reply reply = transport.send(POST);

        assertThat(failure(reply).code()).isEqualTo(ErrorCode.ADDRESS_FORBIDDEN);
        assertThat(reply.attempts()).isZero();
    }

    private void lostAndOpen(Failure failure) {
        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.mayHaveBeenDone()).isTrue();
    }

    private Reply send(ScriptedServer server, Call call) {
        PinpointSite site = PinpointSite.of(server.base().toString());
        return new HttpTransport(
                        http,
                        site.endpoint(new Subdomain("acme")),
                        ApiKey.of("k3y"),
                        LIMITS,
                        HostResolver.SYSTEM,
                        clock)
                .send(call);
    }

    private static Failure failure(Reply reply) {
        return reply.answer().failureIfAny().orElseThrow();
    }
}
