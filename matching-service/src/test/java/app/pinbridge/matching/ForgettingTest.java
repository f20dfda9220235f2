package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.manual.AuditEntry;
import app.pinbridge.matching.manual.AuditTable;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's right to erasure reaches what people said, too. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class ForgettingTest {
    private static final List<String> READABLE =
            List.of("fact.data", "decision.answer", "manual.said", "audit.before", "audit.after");

    @Inject
    Matcher matcher;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @BeforeEach
    void decide() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);
        people.decide("c3", People.link("\"applicationId\":\"21\"")).then().statusCode(200);
        people.decide("c3", "{\"action\":\"enrichment\",\"enrichment\":{\"candidateName\":\"Tommy Byrne\"}}")
                .then()
                .statusCode(200);
        people.decide("c2", People.linkAndLearn("\"interviewId\":\"31\""))
                .then()
                .statusCode(200);
        people.decide("c1", "{\"action\":\"not_an_interview\"}").then().statusCode(200);
    }

    @Test
    void nothingOfAnErasedPersonIsLeft() {
        assertThat(told("tbyrne")).isNotEmpty();
        assertThat(told("Tommy")).isNotEmpty();

        matcher.erase(tenant, "applications/21", "interviews/31", "calls/c2");
        matcher.settle(tenant);

        assertThat(matcher.count("alias", tenant)).isZero();
        assertThat(words("byrne")).isEmpty();
        assertThat(told("tbyrne")).isEmpty();
        assertThat(told("Tommy")).isEmpty();
        assertThat(told("Tom Byrne")).isEmpty();
        assertThat(matcher.answer(tenant, "calls/c3", Match.class).decidedBy()).isEqualTo("rules");
        assertThat(matcher.answers(tenant)).doesNotContainKey("calls/c2");
    }

    @Test
    void whatWasSaidOfOthersStays() {
        matcher.erase(tenant, "applications/21");
        matcher.settle(tenant);

        assertThat(matcher.answer(tenant, "calls/c1", Match.class).decidedBy()).isEqualTo(People.ADA);
        assertThat(matcher.count("audit", tenant)).isOne();
    }

    @Test
    void whereSomebodyElsesCallNamesThePersonTheWordsGoAndTheDecisionStays() {
        Match lucia = matcher.answer(tenant, "calls/c1", Match.class);
        Match named = matcher.answer(tenant, "calls/c5", Match.class);
        Match.Reason reason = new Match.Reason(
                ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG,
                "Tom Byrne <tbyrne@post.example> is on the invitation.",
                null);
        database.runAsWorker(handle -> AuditTable.add(
                handle,
                new Ref(tenant, "calls/c5"),
                new AuditEntry(
                        0,
                        "link",
                        People.ADA,
                        Instant.parse("2026-03-09T00:00:00Z"),
                        Optional.of(because(named, reason)),
                        Optional.of(lucia)),
                Set.of("applications/20")));

        matcher.erase(tenant, "applications/21", "interviews/31", "calls/c2");
        matcher.settle(tenant);

        assertThat(told("tbyrne")).isEmpty();
        assertThat(told("Tom Byrne")).isEmpty();
        people.recruiter()
                .get("/api/calls/c5/decisions")
                .then()
                .body("items[0].by", equalTo(People.ADA))
                .body("items[0].before.reason.code", equalTo("data_mismatch.candidate_wrong"))
                .body("items[0].before.reason.message", nullValue());
    }

    @Test
    void nobodyIsSuggestedWhoIsErased() {
        people.recruiter().delete("/api/calls/c3/match").then().statusCode(200);
        people.recruiter()
                .get("/api/calls?status=review")
                .then()
                .body("items[0].suggestion.candidateName", equalTo("Tom Byrne"));

        matcher.erase(tenant, "applications/21", "interviews/31");
        matcher.settle(tenant);

        assertThat(people.recruiter().get("/api/calls").asString()).doesNotContain("Tom Byrne");
        assertThat(people.recruiter().get("/api/calls/c3").asString()).doesNotContain("tbyrne", "Tom Byrne");
        people.recruiter().get("/api/candidates?query=byrne").then().body("items", empty());
    }

    private static Match because(Match match, Match.Reason reason) {
        return new Match(
                match.callId(),
                match.revision(),
                match.status(),
                match.kind(),
                match.targets(),
                match.confidence(),
                reason,
                match.warnings(),
                match.suggestions(),
                match.publication(),
                match.duplicateOf(),
                match.enrichment(),
                match.atsUrl(),
                match.access(),
                match.denied(),
                match.explanation(),
                match.decidedBy(),
                match.model(),
                match.inputs(),
                match.deleted());
    }

    @Test
    void aCustomerWhoLeavesTakesItAllAlong() {
        matcher.erase(tenant, "connections/p1");
        matcher.take(List.of(Streams.at(
                "2026-03-09T00:00:00Z",
                tenant,
                new app.pinbridge.contracts.Connection(
                        "p2",
                        "acme",
                        2,
                        null,
                        List.of(),
                        Map.of(),
                        true,
                        app.pinbridge.contracts.Connection.Settings.DEFAULT,
                        false))));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> List.of("manual", "audit", "audit_about", "alias", "publication", "person_word").stream()
                        .allMatch(table -> matcher.count(table, tenant) == 0));
    }

    private List<String> words(String word) {
        return database.asWorker(handle -> handle.createQuery(
                        "SELECT subject FROM person_word WHERE tenant_id = :tenant AND word = :word")
                .bind("tenant", tenant)
                .bind("word", word)
                .mapTo(String.class)
                .list());
    }

    /** Where a text is to be read. */
    private List<String> told(String text) {
        return READABLE.stream()
                .filter(column -> database.asWorker(handle -> handle.createQuery("SELECT count(*) FROM "
                                        + column.substring(0, column.indexOf('.'))
                                        + " WHERE tenant_id = :tenant AND position(convert_to(:text, 'UTF8') IN "
                                        + column.substring(column.indexOf('.') + 1) + ") > 0")
                                .bind("tenant", tenant)
                                .bind("text", text)
                                .mapTo(Long.class)
                                .one())
                        > 0)
                .toList();
    }
}
