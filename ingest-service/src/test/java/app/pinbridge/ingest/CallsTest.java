package app.pinbridge.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.pinbridge.contracts.Call;
import app.pinbridge.testkit.TestTokens;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class CallsTest {
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCallReachesTheTopicWithoutTheTextOfItsNotes() {
        post(ONE, call("e1", "c-1"))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(0));

        try (TestTopics topics = new TestTopics()) {
            topics.await("call-events", tenant, event -> event.id().equals("e1"));
            var record = topics.records("call-events").stream()
                    .filter(one -> one.key().equals(tenant + "/calls/c-1"))
                    .findFirst()
                    .orElseThrow();
            String json = new String(record.value(), StandardCharsets.UTF_8);
            assertThat(json)
                    .contains("https://notes.example/c-1")
                    .doesNotContain("secret")
                    .doesNotContain("tldr");
            assertThat(topics.events("call-events", tenant))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data()).isInstanceOf(Call.class));
        }
    }

    @Test
    void anEventThatComesAgainIsTakenOnce() {
        post(ONE, call("e1", "c-1")).statusCode(202);

        post(BATCH, "[" + call("e1", "c-1") + "," + call("e2", "c-2") + "," + call("e2", "c-2") + "]")
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(2));
    }

    @Test
    void theSameEventIdOfAnotherTenantIsAnotherEvent() {
        post(ONE, call("e1", "c-1")).statusCode(202);
        CallsTest other = new CallsTest();

        other.post(ONE, other.call("e1", "c-1")).statusCode(202).body("accepted", equalTo(1));
    }

    @Test
    void aBatchWithOneBadEventIsRefusedWhole() {
        String bad = call("e2", "c-2").replace("\"startedAt\":\"2026-03-02T10:00:00Z\"", "\"startedAt\":\"soon\"");

        post(BATCH, "[" + call("e1", "c-1") + "," + bad + "]")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid_events"))
                .body("errors.index", hasItem(1))
                .body("errors.field", hasItem("data.startedAt"));

        post(ONE, call("e1", "c-1")).body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "pinbridge.call.v1, pinbridge.match.v1, type",
        "calls/c-1, calls/c-9, subject",
        "/host/product, /pinbridge/ingest-service, source",
        "\"specversion\":\"1.0\", \"specversion\":\"0.3\", specversion",
    })
    void anEventThatIsNoneOfTheContractIsRefused(String right, String wrong, String field) {
        post(ONE, call("e1", "c-1").replace(right, wrong)).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void aCallOfAnotherTenantIsRefused() {
        post(ONE, call("e1", "c-1").replace(tenant, "someone-else"))
                .statusCode(400)
                .body("errors.field", hasItem("tenantid"));
    }

    @Test
    void whatIsNoJsonOrTooMuchIsRefused() {
        String tooMany = IntStream.rangeClosed(0, 500).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));

        post(BATCH, tooMany).statusCode(400);
        post(ONE, "{").statusCode(400).body("errors.detail", hasItem("The body is not JSON."));
        post(ONE, "[]").statusCode(400);
        post(ONE, call("e1", "c-1").replace("Chat", "x".repeat(250_000))).statusCode(400);
        post(ONE, call("e1", "c-1").replace("Chat", "x".repeat(1_500_000))).statusCode(413);
    }

    @Test
    void onlyTheHostProductMaySendCalls() {
        given().auth()
                .oauth2(TestTokens.of(tenant, "ada@acme.example", "admin"))
                .contentType(ContentType.JSON)
                .body(call("e1", "c-1"))
                .post("/api/calls")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(call("e1", "c-1"))
                .post("/api/calls")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse post(String mediaType, String body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(ONE, ContentType.TEXT)
                                .encodeContentTypeAs(BATCH, ContentType.TEXT)))
                .auth()
                .oauth2(TestTokens.of(tenant, "host-product", "host"))
                .contentType(mediaType)
                .body(body)
                .post("/api/calls")
                .then();
    }

    private String call(String eventId, String callId) {
        return """
                {"specversion":"1.0","id":"%s","source":"/host/product","type":"pinbridge.call.v1","subject":"calls/%s",\
                "time":"2026-03-02T10:00:00Z","tenantid":"%s","data":{"callId":"%s","source":"calendar","title":"Chat",\
                "startedAt":"2026-03-02T10:00:00Z","status":"ended","notes":{"readyAt":"2026-03-02T11:00:00Z",\
                "url":"https://notes.example/%s","tldr":"secret tldr","text":"secret text"}}}""".formatted(eventId, callId, tenant, callId, callId);
    }
}
