package app.pinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of the review queue, and its counts, are found by index, however much there is. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class ReviewPlanTest {
    @Inject
    ReviewRows rows;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String tenant = "t-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theQueueIsReadByItsIndex(boolean byReason) {
        rows.fill(tenant);
        rows.fillAnother(tenant);
        Cursor behind = new Cursor(Optional.of(7), Instant.parse("2026-03-10T00:00:00Z"), "calls/q1");
        CallFilter filter = new CallFilter(
                Optional.of("review"), byReason ? Optional.of("ambiguous") : Optional.empty(), 51, Optional.of(behind));

        String plan = plan(
                handle -> CallQueries.plan(handle, filter, true),
                CallQueries.page(filter, true)
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
        rows.fill(tenant);
        rows.fillAnother(tenant);

        String plan = plan(handle -> {}, CallQueries.counts(true).replace(":status", "'review'"));

        assertThat(plan).contains("decision_reason").doesNotContain("Seq Scan on decision");
    }

    /** The plan once the tables are known to be large. */
    private String plan(Consumer<Handle> settings, String sql) {
        Jdbi.create(url, "matching_service_owner", "owner")
                .useHandle(handle -> handle.execute("VACUUM ANALYZE decision, fact"));
        return database.asTenant(tenant, handle -> {
            settings.accept(handle);
            return String.join(
                    "\n",
                    handle.createQuery("EXPLAIN "
                                    + sql.replace(":tenant", "'" + tenant + "'")
                                            .replace(":emails", "ARRAY['ada@acme.example']")
                                            .replace("::", "\\:\\:"))
                            .mapTo(String.class)
                            .list());
        });
    }
}
