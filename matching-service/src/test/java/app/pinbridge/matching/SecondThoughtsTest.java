package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions that are sent twice, or were made against an answer that stands no more. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class SecondThoughtsTest {
    private static final String TOM = People.link("\"applicationId\":\"21\"");
    private static final String LUCIA = People.link("\"applicationId\":\"20\"");
    private static final String EDIT = "{\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"Second round\"}}";

    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @BeforeEach
    void feed() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"unlink\"}",
                "{\"action\":\"not_an_interview\"}",
                "{\"action\":\"link\",\"targets\":[{\"applicationId\":\"21\"}]}",
                "{\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"Second round\"}}"
            })
    void whatIsSentTwiceIsSaidOnceAndToldOnce(String body) {
        Response first = people.decide("c1", body);
        drain();
        int told = told();

        Response again = people.decide("c1", body);

        drain();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().<Object>get("match"))
                .isEqualTo(first.jsonPath().<Object>get("match"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(matcher.count("audit", tenant)).isOne();
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void anUndoThatIsSentTwiceIsSaidOnce() {
        people.decide("c1", TOM).then().statusCode(200);

        for (int times = 0; times < 2; times++) {
            people.recruiter().delete("/api/calls/c1/match").then().statusCode(200);
        }

        people.recruiter().get("/api/calls/c1/decisions").then().body("items", hasSize(2));
    }

    @Test
    void aLinkThatTaughtAnAddressTeachesItOnceThoughSentTwice() {
        String body = People.linkAndLearn("\"interviewId\":\"31\"");
        people.decide("c2", body).then().statusCode(200);

        people.decide("c2", body).then().statusCode(200).body("decision.learned", hasSize(1));

        assertThat(matcher.count("alias", tenant)).isOne();
        people.recruiter().get("/api/calls/c2/decisions").then().body("items", hasSize(1));
    }

    @Test
    void theSameWordOfAnotherPersonIsTheirs() {
        people.decide("c3", TOM).then().statusCode(200);

        people.as("eve@acme.example", "recruiter")
                .body(TOM)
                .post("/api/calls/c3/match")
                .then()
                .statusCode(200)
                .body("match.decidedBy", equalTo("eve@acme.example"));

        people.recruiter().get("/api/calls/c3/decisions").then().body("items", hasSize(2));
    }

    @Test
    void aDecisionAgainstAnAnswerThatStandsNoMoreIsNotMade() {
        String seen = people.recruiter().get("/api/calls/c3").header("ETag");
        people.decide("c3", TOM).then().statusCode(200);

        for (Response late : List.of(
                people.recruiter().header("If-Match", seen).body(LUCIA).post("/api/calls/c3/match"),
                people.recruiter().header("If-Match", seen).body(EDIT).post("/api/calls/c3/match"),
                people.recruiter().header("If-Match", seen).body(LUCIA).post("/api/calls/c3/match/preview"),
                people.recruiter().header("If-Match", seen).delete("/api/calls/c3/match"))) {
            late.then()
                    .statusCode(412)
                    .contentType("application/problem+json")
                    .body("code", equalTo("changed_since"))
                    .body("field", equalTo("If-Match"))
                    .body("detail", containsString("Look at the call again"));
        }

        people.recruiter().get("/api/calls/c3").then().body("match.targets[0].applicationId", equalTo("21"));
        people.recruiter().get("/api/calls/c3/decisions").then().body("items", hasSize(1));
    }

    /** The answer to the first was lost on the way; the person's browser asks again as before. */
    @Test
    void whatWasMadeAndNeverHeardOfIsMadeThoughTheAnswerThatWasSeenStandsNoMore() {
        String seen = people.recruiter().get("/api/calls/c1").header("ETag");
        for (int times = 0; times < 2; times++) {
            people.recruiter()
                    .header("If-Match", seen)
                    .body("{\"action\":\"unlink\"}")
                    .post("/api/calls/c1/match")
                    .then()
                    .statusCode(200)
                    .body("match.decidedBy", equalTo(People.ADA));
        }

        assertThat(matcher.count("audit", tenant)).isOne();
    }

    @Test
    void ofTwoWhoSawTheSameAnswerOneDecides() {
        String seen = people.recruiter().get("/api/calls/c3").header("ETag");

        List<CompletableFuture<Integer>> both = Stream.of(TOM, LUCIA)
                .map(body -> CompletableFuture.supplyAsync(() -> people.recruiter()
                        .header("If-Match", seen)
                        .body(body)
                        .post("/api/calls/c3/match")
                        .statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        assertThat(matcher.count("audit", tenant)).isOne();
    }

    @Test
    void againstTheAnswerThatStandsItIsMade() {
        String seen = people.recruiter().get("/api/calls/c3").header("ETag");

        Response decided = people.recruiter().header("If-Match", seen).body(TOM).post("/api/calls/c3/match");

        decided.then().statusCode(200);
        people.recruiter()
                .header("If-Match", decided.header("ETag"))
                .delete("/api/calls/c3/match")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "\"x\"", "3", "\"1\", \"2\""})
    void aTagThatIsNoneIsNamed(String tag) {
        people.recruiter()
                .header("If-Match", tag)
                .body(TOM)
                .post("/api/calls/c3/match")
                .then()
                .statusCode(400)
                .body("code", equalTo("revision_invalid"))
                .body("field", equalTo("If-Match"));
    }

    private void drain() {
        Awaitility.await().until(() -> matcher.count("outbox", tenant) == 0);
    }

    private int told() {
        try (TestTopics topics = new TestTopics()) {
            return topics.events("match-results", tenant).size();
        }
    }
}
