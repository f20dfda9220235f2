package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.testkit.ServicePlatform;
import app.pinbridge.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People put matches right. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class MendingTest {
    private static final String NO_INTERVIEW = "{\"action\":\"not_an_interview\"}";
    private static final String UNLINK = "{\"action\":\"unlink\"}";
    private static final String TOM = People.link("\"applicationId\":\"21\"");

    @Inject
    Matcher matcher;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);
    private final List<Event<?>> sample = Streams.sample(tenant);

    @BeforeEach
    void feed() {
        matcher.take(sample);
        matcher.settle(tenant);
    }

    @Test
    void aLinkIsTheAnswerFromThenOnAndIsTold() {
        try (TestTopics topics = new TestTopics()) {
            people.decide("c3", TOM)
                    .then()
                    .statusCode(200)
                    .body("match.status", equalTo("matched"))
                    .body("match.decidedBy", equalTo(People.ADA))
                    .body("match.targets[0].applicationId", equalTo("21"))
                    .body("match.publication.decision", equalTo("allow"))
                    .body("match.enrichment.candidateName", equalTo("Tom Byrne"))
                    .body("decision.action", equalTo("link"))
                    .body("decision.by", equalTo(People.ADA))
                    .body("decision.at", notNullValue());

            Event<?> told = topics.await(
                    "match-results",
                    tenant,
                    event -> event.data() instanceof Match match && People.ADA.equals(match.decidedBy()));
            assertThat(told.subject()).isEqualTo("calls/c3");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatPeopleSaidSurvivesAReplayInAnyOrder(long seed) {
        people.decide("c3", TOM).then().statusCode(200);
        people.decide("c1", UNLINK).then().statusCode(200);
        people.decide("c2", NO_INTERVIEW).then().statusCode(200);
        people.decide("c3", "{\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"Second round\"}}")
                .then()
                .statusCode(200);
        var answers = matcher.answers(tenant);
        var revisions = matcher.revisions(tenant);

        matcher.takeInPieces(Streams.shuffled(sample, seed), seed);
        matcher.settle(tenant);

        assertThat(matcher.answers(tenant)).isEqualTo(answers);
        assertThat(matcher.revisions(tenant)).isEqualTo(revisions);
    }

    @Test
    void whatIsUnlinkedIsNotPublishedThereAgain() {
        people.decide("c1", UNLINK)
                .then()
                .statusCode(200)
                .body("match.status", not(equalTo("matched")))
                .body("match.decidedBy", equalTo(People.ADA))
                .body("match.publication.decision", equalTo("none"));

        // Linked elsewhere in between, and that taken from it too.
        people.decide("c1", TOM).then().statusCode(200);
        people.decide("c1", UNLINK).then().statusCode(200);

        Match match = match("c1");
        assertThat(match.targets()).isEmpty();
        assertThat(match.suggestions())
                .extracting(Match.Suggestion::applicationId)
                .doesNotContain("20", "21");
    }

    @Test
    void undoneItIsAsTheRulesHaveIt() {
        String before = matcher.answers(tenant).get("calls/c1");
        people.decide("c1", TOM).then().statusCode(200);

        people.recruiter()
                .delete("/api/calls/c1/match")
                .then()
                .statusCode(200)
                .body("match.decidedBy", equalTo("rules"))
                .body("decision", nullValue());

        assertThat(matcher.answers(tenant).get("calls/c1")).isEqualTo(before);
    }

    @Test
    void allThatWasSaidIsInTheAuditTheNewestFirst() {
        people.decide("c3", TOM).then().statusCode(200);
        people.decide("c3", NO_INTERVIEW).then().statusCode(200);
        people.recruiter().delete("/api/calls/c3/match").then().statusCode(200);

        people.recruiter()
                .get("/api/calls/c3/decisions")
                .then()
                .body("items.action", contains("undo", "not_an_interview", "link"))
                .body("items[2].by", equalTo(People.ADA))
                .body("items[2].before.status", equalTo("review"))
                .body("items[2].after.targets[0].applicationId", equalTo("21"));
        people.recruiter()
                .get("/api/calls/c3/decisions?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("nextCursor", notNullValue());
    }

    @Test
    void ofTwoWhoDecideAtOnceTheLaterStandsAndBothAreInTheAudit() {
        List<CompletableFuture<Integer>> both = Stream.of(TOM, People.link("\"interviewId\":\"30\""))
                .map(body -> CompletableFuture.supplyAsync(
                        () -> people.decide("c3", body).statusCode()))
                .toList();

        assertThat(both).allSatisfy(one -> assertThat(one.join()).isEqualTo(200));

        var history = people.recruiter().get("/api/calls/c3/decisions").jsonPath();
        assertThat(history.getList("items")).hasSize(2);
        assertThat(match("c3").targets())
                .extracting(Target::applicationId)
                .containsExactly(history.getString("items[0].after.targets[0].applicationId"));
        assertThat(history.<String>getList("items.at")).doesNotHaveDuplicates();
        assertThat(matcher.revisions(tenant)).containsEntry("calls/c3", 3);
    }

    @Test
    void aLinkToWhatIsGoneSinceSaysSo() {
        people.decide("c3", People.link("\"interviewId\":\"31\"")).then().statusCode(200);
        matcher.take(List.of(Streams.at(
                "2026-03-09T09:00:00Z",
                tenant,
                new AtsInterview("31", null, null, null, null, null, null, List.of(), null, true))));

        people.recruiter()
                .get("/api/calls/c3")
                .then()
                .body("match.status", equalTo("review"))
                .body("match.decidedBy", equalTo("rules"))
                .body("match.reason.message", startsWith(People.ADA + " linked this call to interview 31"));
    }

    @Test
    void aLinkOfNowToWhatIsGoneIsRefused() {
        matcher.take(List.of(Streams.at(
                "2026-03-09T09:00:00Z",
                tenant,
                new AtsInterview(
                        "31", null, null, AtsInterview.Status.CANCELLED, "21", null, null, List.of(), null, false))));

        people.decide("c3", People.link("\"interviewId\":\"31\""))
                .then()
                .statusCode(409)
                .body("code", equalTo("target_gone"))
                .body("detail", startsWith("The interview 31 was cancelled"));
    }

    @Test
    void handWrittenEnrichmentIsKeptUntilItIsTakenBack() {
        people.decide("c1", "{\"action\":\"enrichment\",\"enrichment\":{\"candidateName\":\"Lucy F.\"}}")
                .then()
                .statusCode(200)
                .body("match.enrichment.candidateName", equalTo("Lucy F."))
                .body("match.enrichment.jobTitle", equalTo("Data Engineer"))
                .body("match.decidedBy", equalTo("rules"))
                .body("edit.candidateName", equalTo("Lucy F."));

        people.decide("c1", "{\"action\":\"enrichment\",\"enrichment\":{\"candidateName\":\"\"}}")
                .then()
                .statusCode(200)
                .body("match.enrichment.candidateName", equalTo("Lucía Ferrer"))
                .body("edit", nullValue());
    }

    @Test
    void suggestionsAreShownAsPeopleKnowThem() {
        people.recruiter()
                .get("/api/calls/c3")
                .then()
                .body("suggestions[0].candidateName", equalTo("Tom Byrne"))
                .body("suggestions[0].jobTitle", equalTo("Data Engineer"));
        people.as("ben@acme.example", "interviewer")
                .get("/api/calls/c1")
                .then()
                .statusCode(200)
                .body("suggestions", empty());
    }

    @Test
    void nobodyMakesACallTheirOwn() {
        people.as("tbyrne@post.example", "recruiter")
                .body(TOM)
                .post("/api/calls/c3/match")
                .then()
                .statusCode(oneOf(404, 409));
        assertThat(matcher.count("manual", tenant)).isZero();
    }

    @Test
    void whoMayOnlyReadDecidesNothing() {
        for (String role : List.of("interviewer", "hiring_manager", "host")) {
            people.as("ben@acme.example", role)
                    .body(TOM)
                    .post("/api/calls/c1/match")
                    .then()
                    .statusCode(403);
            people.as("ben@acme.example", role)
                    .delete("/api/calls/c1/match")
                    .then()
                    .statusCode(403);
        }
        people.as("ben@acme.example", "interviewer")
                .get("/api/calls/c1/decisions")
                .then()
                .statusCode(200);
        people.as("eve@acme.example", "interviewer")
                .get("/api/calls/c1/decisions")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherCustomerFindsNothingByOurIds() {
        People others = new People("t-" + UUID.randomUUID());
        others.decide("c1", NO_INTERVIEW).then().statusCode(404).body("code", equalTo("not_found"));
        others.preview("c1", NO_INTERVIEW).then().statusCode(404);
        others.recruiter().delete("/api/calls/c1/match").then().statusCode(404);
        others.recruiter().get("/api/calls/c1/decisions").then().statusCode(404);
        others.recruiter().get("/api/calls/c1").then().statusCode(404);
        others.recruiter().delete("/api/aliases/tom@x.example").then().statusCode(404);
        others.recruiter().get("/api/candidates?query=tom").then().body("items", empty());
        others.recruiter().get("/api/calls/counts").then().body("reasons", empty());
        assertThat(matcher.count("audit", tenant)).isZero();
    }

    @Test
    void anotherCustomersTargetIsNotThere() {
        String other = "t-" + UUID.randomUUID();
        Event<?> call = sample.stream()
                .filter(event -> event.subject().equals("calls/c3"))
                .findFirst()
                .orElseThrow();
        matcher.take(List.of(Streams.of(call, other)));
        matcher.settle(other);

        new People(other).decide("c3", TOM).then().statusCode(404).body("code", equalTo("target_not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"action\":\"divine\"}",
                "{\"action\":\"link\"}",
                "{\"action\":\"link\",\"targets\":[null]}",
                "{\"action\":\"link\",\"targets\":[{\"jobId\":\"10\"}]}",
                "{\"action\":\"link\",\"targets\":[{\"interviewId\":\"30\",\"applicationId\":\"21\"}]}",
                "{\"action\":\"enrichment\"}",
                "{\"action\":\"enrichment\",\"enrichment\":{\"stage\":\"a\\nb\"}}"
            })
    void whatMakesNoSenseIsAnsweredWithAProblem(String body) {
        people.decide("c1", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", notNullValue())
                .body("detail", notNullValue());
    }

    @Test
    void nothingCanBeTakenFromACallThatBelongsToNothing() {
        people.decide("c3", UNLINK).then().statusCode(409).body("code", equalTo("nothing_to_unlink"));

        people.decide("c3", "{\"action\":\"unlink\",\"targets\":[{\"applicationId\":\"21\"}]}")
                .then()
                .statusCode(200)
                .body("match.suggestions.applicationId", not(hasItem("21")));
    }

    private Match match(String callId) {
        return matcher.answer(tenant, "calls/" + callId, Match.class);
    }
}
