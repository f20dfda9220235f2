package app.pinbridge.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.activity.ActivityRetention;
import app.pinbridge.kit.database.Database;
import app.pinbridge.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class ActivityTest {
    private static final String PATH = "/api/activity";

    @Inject
    ActivityRetention retention;

    @Inject
    Database database;

    @Test
    void eachRequestIsThereWithoutAnythingPersonalOrSecret() {
        try (Customer acme = Customer.with(40)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.awaitThat("requests", () -> paths(acme.tenant).contains("/applications"));

            String all = asked(acme.tenant, "?limit=200").asString();

            assertThat(all)
                    .contains("\"method\":\"GET\"", "\"status\":200", "\"askedBy\":\"sync\"", "\"durationMs\":")
                    .doesNotContain("full-key")
                    .doesNotContain("filter")
                    .doesNotContain("@");
        }
    }

    @Test
    void aForeignCustomerAndOtherRolesSeeNothingOfIt() {
        try (Customer acme = Customer.with(10)) {
            acme.connect();
            acme.awaitThat("requests", () -> !paths(acme.tenant).isEmpty());

            assertThat(paths("t-" + UUID.randomUUID())).isEmpty();
            given().auth()
                    .oauth2(TestTokens.of(acme.tenant, "bob@acme.example", "recruiter"))
                    .get(PATH)
                    .then()
                    .statusCode(403);
            given().get(PATH).then().statusCode(401);
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutAGapOrADouble() {
        String tenant = "t-" + UUID.randomUUID();
        rows(tenant, 25, "0 days");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = asked(tenant, "?limit=10&cursor=" + cursor);
            seen.addAll(page.path("items.path"));
            rows(tenant, 1, "0 days");
            cursor = page.path("nextCursor");
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(asked(tenant, "?cursor=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsOldIsForgottenAndOfTheRestTheLatestAreKept() {
        try (Customer acme = Customer.with(10)) {
            acme.connect();
            acme.awaitThat("the connection", () -> !acme.statuses().isEmpty());
            rows(acme.tenant, 5, "31 days");
            rows(acme.tenant, 350, "1 day");

            retention.sweep();

            List<String> left = paths(acme.tenant);
            assertThat(count(acme.tenant)).isBetween(1L, 300L);
            assertThat(left).noneMatch(path -> path.startsWith("/31 days"));
        }
    }

    private static List<String> paths(String tenant) {
        return asked(tenant, "?limit=200").path("items.path");
    }

    private static Response asked(String tenant, String query) {
        return given().auth()
                .oauth2(TestTokens.of(tenant, "ada@acme.example", "admin"))
                .get(PATH + query);
    }

    private void rows(String tenant, int number, String age) {
        database.runAsWorker(handle -> handle.execute("""
                INSERT INTO activity (tenant_id, at, method, path, status, duration_ms, retries, asked_by, purpose)
                SELECT ?, now() - ?::INTERVAL, 'GET', '/' || ? || '/' || gen_random_uuid(), 200, 5, 0, 'sync', 'ingest.poll'
                  FROM generate_series(1, ?)
                """, tenant, age, age, number));
    }

    private long count(String tenant) {
        return database.asWorker(handle -> handle.createQuery(
                        "SELECT count(*) FROM activity WHERE tenant_id = ? AND path LIKE '/1 day/%'")
                .bind(0, tenant)
                .mapTo(Long.class)
                .one());
    }
}
