package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.calls.CallFilter;
import app.pinbridge.matching.calls.CallQueries;
import app.pinbridge.matching.calls.Cursor;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is most worth mending comes first; found by index, however much there is. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class ReviewQueueTest {
    private static final int MANY = 3000;

    @Inject
    Matcher matcher;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    /** Rows as decisions would leave them: in review but for one in ten, of two reasons, of thirty bands and days. */
    private void fill() {
        database.runAsWorker(handle -> {
            handle.execute("""
                    INSERT INTO decision (tenant_id, subject, revision, answered_at, answer, reads, waits, happened_at, status,
                                          reason, rank)
                    SELECT ?, 'calls/q' || n, 1, now(),
                           convert_to('{"callId":"q' || n || '","status":"review","confidence":0.5}', 'UTF8'), ''::BYTEA, false,
                           TIMESTAMPTZ '2026-03-01T00:00:00Z' + n % 40 * INTERVAL '1 day',
                           CASE WHEN n % 10 = 0 THEN 'matched' ELSE 'review' END,
                           CASE WHEN n % 3 = 0 THEN 'ambiguous' ELSE 'insufficient.upload' END,
                           (n % 30) / 30.0
                      FROM generate_series(1, ?) AS n
                    """, tenant, MANY);
            handle.execute("""
                    INSERT INTO fact (tenant_id, subject, event_second, event_nano, event_id, source, data, keys)
                    SELECT ?, 'calls/q' || n, 0, 0, 'e', 's', convert_to('{"callId":"q' || n || '"}', 'UTF8'), ''::BYTEA
                      FROM generate_series(1, ?) AS n
                    """, tenant, MANY);
        });
    }

    /** A larger customer beside ours, so that ours is a small part of the table. */
    private void fillAnother() {
        database.runAsWorker(handle -> handle.execute("""
                INSERT INTO decision (tenant_id, subject, revision, answered_at, answer, reads, waits, happened_at, status, rank)
                SELECT ?, 'calls/q' || n, 1, now(), ''::BYTEA, ''::BYTEA, false, now(), 'matched', 1
                  FROM generate_series(1, 60000) AS n
                """, "large-" + tenant));
    }

    @Test
    void theMostProbableTenthComesFirstAndInItTheNewest() {
        fill();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = people.recruiter()
                    .queryParam("status", "review")
                    .queryParam("reason", "ambiguous")
                    .queryParam("limit", 200)
                    .queryParam("cursor", cursor)
                    .get("/api/calls")
                    .jsonPath();
            seen.addAll(page.getList("items.callId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        List<Integer> numbers =
                seen.stream().map(id -> Integer.parseInt(id.substring(1))).toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(900).allMatch(n -> n % 3 == 0 && n % 10 != 0);
        assertThat(numbers.stream().map(n -> (n % 30) * 10 / 30).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbers.stream().filter(n -> (n % 30) * 10 / 30 == 9).map(n -> n % 40))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aCallThatLeavesTheQueueBetweenTwoPagesHidesNone() {
        fill();
        var first = people.recruiter().get("/api/calls?status=review&limit=50").jsonPath();
        String gone = first.getString("items[49].callId");
        database.runAsWorker(handle -> handle.execute(
                "UPDATE decision SET status = 'matched' WHERE tenant_id = ? AND subject = ?", tenant, "calls/" + gone));

        var second = people.recruiter()
                .queryParam("status", "review")
                .queryParam("limit", 50)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/api/calls")
                .jsonPath();

        List<String> whole = people.recruiter()
                .get("/api/calls?status=review&limit=200")
                .jsonPath()
                .getList("items.callId");
        assertThat(second.<String>getList("items.callId")).isEqualTo(whole.subList(49, 99));
    }

    @Test
    void callsAreCountedByReason() {
        fill();

        people.recruiter()
                .get("/api/calls/counts?status=review")
                .then()
                .statusCode(200)
                .body("reasons", hasSize(2))
                .body("reasons[0].code", equalTo("insufficient.upload"))
                .body("reasons[0].count", equalTo(1800))
                .body("reasons[1].count", equalTo(900));
        people.as("eve@acme.example", "interviewer")
                .get("/api/calls/counts")
                .then()
                .body("reasons", hasSize(0));
        people.recruiter().get("/api/calls/counts?status=nonsense").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theQueueIsReadByItsIndex(boolean byReason) {
        fill();
        Cursor behind = new Cursor(Optional.of(7), Instant.parse("2026-03-10T00:00:00Z"), "calls/q1");
        CallFilter filter = new CallFilter(
                Optional.of("review"), byReason ? Optional.of("ambiguous") : Optional.empty(), 51, Optional.of(behind));

        String plan = plan(CallQueries.page(filter, true)
                .replace(":reason", "'ambiguous'")
                .replace(":limit", "51")
                .replace(":band", "7")
                .replace(":after", "'calls/q1'")
                .replace(":at:", "'2026-03-10T00:00:00Z':"));

        // What stands before it gathers who may see what, which is a person's few rows however they are put in order.
        assertThat(plan.substring(plan.indexOf("\n  ->")))
                .contains(byReason ? "decision_reason" : "decision_review")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void countsAreReadByIndex() {
        fill();
        fillAnother();

        String plan = plan(CallQueries.counts(true).replace(":status", "'review'"));

        assertThat(plan).contains("decision_reason").doesNotContain("Seq Scan on decision");
    }

    @Test
    void candidatesAreFoundByTheBeginningsOfTheirNames() {
        matcher.take(Streams.sample(tenant));
        matcher.take(List.of(Streams.at("2026-03-01T00:00:00Z", tenant, application("50", "Łukasz", "Żak-Byrne"))));

        people.recruiter()
                .get("/api/candidates?query=byr tom")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].candidateName", equalTo("Tom Byrne"))
                .body("items[0].applicationId", equalTo("21"))
                .body("items[0].jobTitle", equalTo("Data Engineer"))
                .body("items[0].interviews[0].interviewId", equalTo("31"));
        people.recruiter()
                .get("/api/candidates?query=LUKASZ")
                .then()
                .body("items.applicationId", equalTo(List.of("50")));
        people.recruiter()
                .queryParam("query", "Lucia.Ferrer@mail")
                .get("/api/candidates")
                .then()
                .body("items.applicationId", equalTo(List.of("20")));
        people.recruiter().get("/api/candidates?query=x").then().statusCode(400);
        people.as("ben@acme.example", "interviewer")
                .get("/api/candidates?query=tom")
                .then()
                .statusCode(403);
    }

    private static AtsApplication application(String id, String first, String last) {
        return new AtsApplication(
                id, "10", "101", null, first, last, null, null, null, false, false, null, null, null, null, false);
    }

    /** The plan once the tables are known to be large. */
    private String plan(String sql) {
        Jdbi.create(url, "matching_service_owner", "owner")
                .useHandle(handle -> handle.execute("VACUUM ANALYZE decision, fact"));
        return database.asTenant(
                tenant,
                handle -> String.join(
                        "\n",
                        handle.createQuery("EXPLAIN "
                                        + sql.replace(":tenant", "'" + tenant + "'")
                                                .replace(":emails", "ARRAY['ada@acme.example']")
                                                .replace("::", "\\:\\:"))
                                .mapTo(String.class)
                                .list()));
    }
}
