package app.pinbridge.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.sql.Locks;
import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** How PostgreSQL finds the decisions that a change touches: what it costs must follow the change, not what is stored. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "matching-service"))
class ReaderPlanTest {
    private static final int STORED = 100_000;
    private static final int CHANGED = 10;
    /** A probe goes down two indexes of few levels, and looks whether what it finds is visible. */
    private static final int PAGES_OF_A_CHANGE = 10;

    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();

    @Test
    void looksUpWhatChangedAndReadsNoIndexToItsEnd() {
        List<String> plan = database.asWorker(handle -> explained(handle, false));

        assertThat(plan).noneMatch(line -> line.matches(".*(Merge|Hash) Join.*|.*Seq Scan.*"));
        assertThat(pages(plan)).isLessThan(CHANGED * PAGES_OF_A_CHANGE);
    }

    @Test
    void plansTheSameWithTheSettingsOfABatch() {
        List<String> plan = database.asWorker(handle -> explained(handle, true));

        assertThat(pages(plan)).isLessThan(CHANGED * PAGES_OF_A_CHANGE);
    }

    private List<String> explained(Handle handle, boolean asInBatch) {
        store(handle);
        if (asInBatch) {
            Locks.hold(handle, List.of(tenant));
        }
        List<Read> reads = LongStream.range(0, CHANGED)
                .mapToObj(i -> new Read(tenant, i * STORED / CHANGED))
                .toList();
        List<String> plan = ReaderSearch.bind(
                        handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + ReaderSearch.ROWS), reads)
                .mapTo(String.class)
                .list();
        handle.execute("DELETE FROM dependency WHERE tenant_id = ?", tenant);
        handle.execute("DELETE FROM fact_key WHERE tenant_id = ?", tenant);
        return plan;
    }

    private void store(Handle handle) {
        handle.execute("""
                INSERT INTO dependency (tenant_id, read, subject)
                SELECT ?, i, 'calls/c' || i FROM generate_series(1, ?) AS i
                """, tenant, STORED);
        handle.execute("""
                INSERT INTO fact_key (tenant_id, key, subject)
                SELECT ?, i, 'interviews/' || i FROM generate_series(1, ?) AS i
                """, tenant, STORED);
    }

    /** Pages that the whole query touched: the first line with pages is of the plan's root. */
    private static int pages(List<String> plan) {
        MatchResult found = plan.stream()
                .map(PAGES::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.toMatchResult())
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(found.group(1)) + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
    }
}
