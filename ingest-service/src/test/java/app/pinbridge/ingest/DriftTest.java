package app.pinbridge.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.world.SimulatedClock;
import app.pinbridge.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class DriftTest {
    private static final String PATH = "/api/connections/pinpoint/drift";

    @Test
    void whatPollingMissedIsFoundByReadingEverythingAndReported() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            List<Application> oldest = oldest(acme);
            long rejected = oldest.get(0).id();
            long deleted = oldest.get(1).id();
            long late = hiddenFromPolling(acme, rejected);
            acme.pinpoint.edits().applications().delete(deleted);

            SettableClock.advance(Duration.ofHours(2));

            acme.awaitAll();
            acme.awaitThat("the report", () -> reports(acme, "applications").size() == 1);
            JsonPath report = drift(acme, "admin").statusCode(200).extract().jsonPath();
            String item = "items.find { it.resource == 'applications' }.";
            assertThat(report.getList(item + "examples.new", String.class)).containsExactly(Long.toString(late));
            assertThat(report.getList(item + "examples.changed", String.class))
                    .containsExactly(Long.toString(rejected));
            assertThat(report.getList(item + "examples.gone", String.class)).containsExactly(Long.toString(deleted));
            assertThat(report.getInt(item + "missed.new")).isEqualTo(1);
            assertThat(report.getInt(item + "missed.changed")).isEqualTo(1);
            assertThat(report.getInt(item + "missed.gone")).isEqualTo(1);
            assertThat(report.getInt(item + "examined")).isGreaterThanOrEqualTo(60);
            assertThat(Instant.parse(report.getString(item + "startedAt")))
                    .isBeforeOrEqualTo(Instant.parse(report.getString(item + "finishedAt")));
        }
    }

    @Test
    void whereNothingWasMissedTheReportSaysSo() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);

            SettableClock.advance(Duration.ofHours(2));

            acme.awaitThat(
                    "the reports",
                    () -> reports(acme, "applications").size() == 1
                            && reports(acme, "interviews").size() == 1);
            assertThat(drift(acme, "admin")
                            .extract()
                            .jsonPath()
                            .<Integer>getList("items.missed.collect { it.new + it.changed + it.gone }"))
                    .containsOnly(0);
        }
    }

    @Test
    void reportsArePagedAndOnlyOnesOwn() {
        try (Customer acme = Customer.with(20);
                Customer other = Customer.with(20)) {
            acme.connect();
            other.connect();
            acme.await(State.LIVE);
            other.await(State.LIVE);
            SettableClock.advance(Duration.ofHours(2));
            acme.awaitThat("two reports", () -> reports(acme, "").size() == 2);
            other.awaitThat("two reports", () -> reports(other, "").size() == 2);

            JsonPath first =
                    get(acme, "admin", "?limit=1").statusCode(200).extract().jsonPath();
            JsonPath second = get(acme, "admin", "?limit=1&cursor=" + first.getString("nextCursor"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertThat(List.of(first.getString("items[0].resource"), second.getString("items[0].resource")))
                    .containsExactlyInAnyOrder("applications", "interviews");
            assertThat(second.getString("nextCursor")).isNull();
        }
    }

    @Test
    void onlyAnAdminSeesThem() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);

            drift(acme, "recruiter").statusCode(403);
            given().get(PATH).then().statusCode(401);
            get(acme, "admin", "?limit=0").statusCode(400).body("code", equalTo("limit_invalid"));
            get(acme, "admin", "?cursor=x").statusCode(400).body("code", equalTo("cursor_invalid"));
        }
    }

    @Test
    void aDisconnectTakesThemAlong() {
        try (Customer acme = Customer.with(20)) {
            acme.connect();
            acme.await(State.LIVE);
            SettableClock.advance(Duration.ofHours(2));
            acme.awaitThat("a report", () -> !reports(acme, "").isEmpty());

            acme.disconnect();

            acme.await(State.DISCONNECTED);
            assertThat(reports(acme, "")).isEmpty();
        }
    }

    /** Changes one application and makes another, both dated before the time from which polling asks. */
    private static long hiddenFromPolling(Customer customer, long rejected) {
        SimulatedClock clock = customer.pinpoint.world().clock();
        Instant now = clock.instant();
        var applications = customer.pinpoint.world().applications();
        Instant latest = IntStream.range(0, applications.rows())
                .mapToObj(row -> applications.at(row).updatedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        clock.moveTo(latest.minus(Duration.ofMinutes(10)));
        customer.pinpoint.edits().applications().reject(rejected);
        long job = customer.pinpoint.world().jobs().idAt(0);
        long late = customer.pinpoint
                .edits()
                .applications()
                .apply(job)
                .orElseThrow()
                .id();
        clock.moveTo(now);
        return late;
    }

    private static List<Application> oldest(Customer customer) {
        var applications = customer.pinpoint.world().applications();
        return IntStream.range(0, applications.rows())
                .mapToObj(applications::at)
                .sorted(Comparator.comparing(Application::updatedAt))
                .limit(2)
                .toList();
    }

    private static List<String> reports(Customer customer, String resource) {
        return drift(customer, "admin").extract().jsonPath().getList("items.resource", String.class).stream()
                .filter(found -> found.startsWith(resource))
                .toList();
    }

    private static ValidatableResponse drift(Customer customer, String role) {
        return get(customer, role, "");
    }

    private static ValidatableResponse get(Customer customer, String role, String query) {
        return given().auth()
                .oauth2(TestTokens.of(customer.tenant, "ada@acme.example", role))
                .get(PATH + query)
                .then();
    }
}
