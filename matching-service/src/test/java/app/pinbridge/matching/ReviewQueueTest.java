package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.kit.database.Database;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is most worth mending comes first. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class ReviewQueueTest {
    @Inject
    Matcher matcher;

    @Inject
    Database database;

    @Inject
    ReviewRows rows;

    private final String tenant = "t-" + UUID.randomUUID();
    private final People people = new People(tenant);

    @Test
    void theMostProbableTenthComesFirstAndInItTheNewest() {
        rows.fill(tenant);
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
        rows.fill(tenant);
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
    void whatCannotBeUnderstoodIsNamed() {
        people.recruiter()
                .get("/api/calls?status=review&reason=nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("reason_invalid"))
                .body("field", equalTo("reason"));
    }

    @Test
    void eachCallShowsWhomItMayBeWith() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);

        people.recruiter()
                .get("/api/calls?status=review")
                .then()
                .statusCode(200)
                .body("items[0].callId", equalTo("c3"))
                .body("items[0].suggestion.application", equalTo("21"))
                .body("items[0].suggestion.candidate", nullValue())
                .body("items[0].suggestion.candidateName", equalTo("Tom Byrne"))
                .body("items[0].suggestion.jobTitle", equalTo("Data Engineer"))
                .body("items[0].suggestion.probability", greaterThan(0f));
        people.recruiter().get("/api/calls?status=matched").then().body("items[0].suggestion", nullValue());
    }

    @Test
    void anAnonymisedCandidateIsSuggestedWithoutTheName() {
        matcher.take(Streams.sample(tenant));
        AtsApplication tom = application("21", "Tom", "Byrne");
        matcher.take(List.of(Streams.at(
                "2026-03-09T00:00:00Z",
                tenant,
                new AtsApplication(
                        tom.id(),
                        tom.jobId(),
                        tom.stageId(),
                        null,
                        tom.firstName(),
                        tom.lastName(),
                        "tbyrne@post.example",
                        null,
                        null,
                        true,
                        false,
                        null,
                        null,
                        null,
                        null,
                        false))));
        matcher.settle(tenant);

        String list = people.recruiter().get("/api/calls?status=review").asString();

        assertThat(list).contains("c3").doesNotContain("Byrne");
    }

    @Test
    void whoDoesNotMendIsSuggestedNobody() {
        matcher.take(Streams.sample(tenant));
        matcher.settle(tenant);

        String list = people.as(People.ADA, "interviewer").get("/api/calls").asString();

        assertThat(list).contains("c3").doesNotContain("suggestion");
    }

    /** Counts and lists are asked for one after the other, and calls change in between: at rest they agree, reason by reason. */
    @Test
    void countsAndListsAgreeReasonByReason() {
        rows.fill(tenant);
        database.runAsWorker(handle -> handle.execute(
                "UPDATE decision SET reason = NULL WHERE tenant_id = ? AND reason = 'ambiguous' AND rank < 0.3",
                tenant));

        Map<String, Integer> listed = new TreeMap<>();
        for (String reason : List.of("ambiguous", "insufficient.upload", "none")) {
            listed.put(reason, all("review", reason).size());
        }

        List<Map<String, Object>> counted =
                people.recruiter().get("/api/calls/counts").jsonPath().getList("reasons");
        assertThat(counted.stream()
                        .collect(Collectors.toMap(one -> (String) one.get("code"), one -> (Integer) one.get("count"))))
                .isEqualTo(listed);
        assertThat(listed.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2700);
    }

    /** Calls change their reason and their probability while somebody pages: none of those that stay is lost or shown twice. */
    @Test
    void whatChangesBetweenPagesNeitherHidesNorDoublesWhatStays() {
        rows.fill(tenant);
        List<String> stay = all("review", "ambiguous");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; cursor != null; page++) {
            JsonPath some = page("review", "ambiguous", cursor);
            seen.addAll(some.getList("items.callId"));
            cursor = some.getString("nextCursor");
            // On both sides of where the page ended.
            List<String> moved =
                    stay.subList(Math.min(stay.size(), page * 200 + 190), Math.min(stay.size(), page * 200 + 210));
            if (moved.isEmpty()) {
                continue;
            }
            database.runAsWorker(handle -> handle.createUpdate(
                            "UPDATE decision SET reason = 'insufficient.upload', rank = 0.99 - rank "
                                    + "WHERE tenant_id = :tenant AND subject IN (<moved>)")
                    .bind("tenant", tenant)
                    .bindList("moved", moved.stream().map(id -> "calls/" + id).toList())
                    .execute());
        }

        List<String> left = all("review", "ambiguous");
        assertThat(seen).doesNotHaveDuplicates().containsAll(left);
        assertThat(seen.stream().filter(left::contains)).containsExactlyElementsOf(left);
    }

    private List<String> all(String status, String reason) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath some = page(status, reason, cursor);
            seen.addAll(some.getList("items.callId"));
            cursor = some.getString("nextCursor");
        }
        return seen;
    }

    private JsonPath page(String status, String reason, String cursor) {
        return people.recruiter()
                .queryParam("status", status)
                .queryParam("reason", reason)
                .queryParam("limit", 200)
                .queryParam("cursor", cursor)
                .get("/api/calls")
                .jsonPath();
    }

    @Test
    void callsAreCountedByReason() {
        rows.fill(tenant);

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
}
