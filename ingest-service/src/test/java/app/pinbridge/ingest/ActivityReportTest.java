package app.pinbridge.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import app.pinbridge.ingest.activity.ActivityRetention;
import app.pinbridge.kit.internal.InternalFilter;
import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other services of Pinbridge asked of Pinpoint stands in the same log. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class ActivityReportTest {
    private static final String PATH = "/internal/activity";

    private final String tenant = "t-" + UUID.randomUUID();
    private final Instant at = Instant.now();

    @Inject
    InternalTokens tokens;

    @Inject
    ActivityRetention retention;

    @Test
    void aRequestThatAPersonCausedStandsInTheLogWithTheirAddress() {
        tell(List.of(request())).then().statusCode(200).body("taken", equalTo(1));

        log(tenant)
                .then()
                .body("items.askedBy", equalTo(List.of("ada@acme.example")))
                .body("items.method", equalTo(List.of("POST")))
                .body("items.path", equalTo(List.of("/comments")))
                .body("items.status", equalTo(List.of(201)))
                .body("items.purpose", equalTo(List.of("publisher.click")));
        assertThat(paths("t-" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatIsToldAgainBecauseTheAnswerWasLostStandsThereOnce() {
        tell(List.of(request()));

        tell(List.of(request(), with("path", "/comments/7")));

        assertThat(paths(tenant)).containsExactlyInAnyOrder("/comments", "/comments/7");
    }

    @ParameterizedTest
    @CsvSource({
        "path, /comments?filter[commentable_id]=7",
        "path, /job_seekers/grace@example.org",
        "path, comments",
        "askedBy, Grace Hopper",
        "method, get",
        "code, no such code",
        "purpose, nothing",
        "tenantId, ' '"
    })
    void whatIsOfAnotherFormIsRefusedAndCostsNoOther(String field, String value) {
        tell(List.of(with(field, value), request())).then().statusCode(200).body("taken", equalTo(1));

        assertThat(paths(tenant)).containsExactly("/comments");
    }

    @Test
    void onlyServicesMayTellAndOnlySoMuchAtOnce() {
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of(request())))
                .post(PATH)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.of(tenant, "ada@acme.example", "admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("items", List.of(request())))
                .post(PATH)
                .then()
                .statusCode(401);

        tell(Collections.nCopies(501, request())).then().statusCode(413);

        assertThat(paths(tenant)).isEmpty();
    }

    @Test
    void theLogOfWhoHasNoConnectionIsBoundedToo() {
        tell(IntStream.range(0, 400)
                        .mapToObj(n -> with("path", "/comments/" + n))
                        .toList())
                .then()
                .statusCode(200)
                .body("taken", equalTo(400));

        retention.sweep();

        Response latest = log(tenant, "?limit=200");
        latest.then().statusCode(200).body("nextCursor", notNullValue());
        log(tenant, "?limit=200&cursor=" + latest.path("nextCursor")).then().body("items.size()", equalTo(100));
    }

    private Map<String, Object> request() {
        return Map.of(
                "tenantId",
                tenant,
                "at",
                at.toString(),
                "method",
                "POST",
                "path",
                "/comments",
                "status",
                201,
                "durationMs",
                12,
                "retries",
                0,
                "askedBy",
                "ada@acme.example",
                "purpose",
                "publisher.click");
    }

    private Map<String, Object> with(String field, String value) {
        Map<String, Object> request = new HashMap<>(request());
        request.put(field, value);
        return request;
    }

    private Response tell(List<Map<String, Object>> items) {
        return given().header(InternalFilter.HEADER, tokens.authorization())
                .contentType(ContentType.JSON)
                .body(Map.of("items", items))
                .post(PATH);
    }

    private static List<String> paths(String tenant) {
        return log(tenant).path("items.path");
    }

    private static Response log(String tenant) {
        return log(tenant, "");
    }

    private static Response log(String tenant, String query) {
        return given().auth()
                .oauth2(TestTokens.of(tenant, "ada@acme.example", "admin"))
                .get("/api/activity" + query);
    }
}
