package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.drift.DriftReport;
import app.pinbridge.ingest.drift.DriftReports;
import app.pinbridge.ingest.drift.Missed;
import app.pinbridge.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong on the way, in the end the topic says what Pinpoint holds, record by record. {@code
 * -Dpinbridge.test.seeds=100 -Dpinbridge.test.first-seed=7} runs more than the usual few.
 */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class FaultScheduleTest {
    private static final Logger LOG = Logger.getLogger(FaultScheduleTest.class);
    private static final int AT_ONCE = 3;
    private static final int STEPS = 30;

    @Inject
    Database database;

    @Inject
    DriftReports drift;

    @Test
    void afterAnyScheduleOfFaultsTheTopicSaysWhatPinpointHolds() throws InterruptedException, ExecutionException {
        long first = Long.getLong("pinbridge.test.first-seed", 1);
        long seeds = Long.getLong("pinbridge.test.seeds", 6);
        try (ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> under = new ArrayList<>();
            LongStream.range(first, first + seeds).forEach(seed -> under.add(runs.submit(() -> endsRight(seed))));
            for (Future<?> run : under) {
                run.get();
            }
        }
    }

    private void endsRight(long seed) {
        try (Customer acme = Customer.with(
                config -> config.withSeed(seed).withApplications(80).withLatency(Duration.ofMillis(5)))) {
            SyncTables tables = new SyncTables(database, acme);
            FaultSchedule schedule = new FaultSchedule(acme, seed, tables::kill);
            schedule.drawQuirks();
            acme.hearWebhooks();
            acme.connect();
            schedule.run(STEPS);
            schedule.end();

            SettableClock.advance(Duration.ofMinutes(20));
            awaitPolling(acme, tables, "seed " + seed + " after " + schedule);
            TreeSet<String> missed = acme.differences();
            SettableClock.advance(Duration.ofHours(2));

            acme.awaitThat(
                    "seed " + seed + " after " + schedule + ", missed " + missed,
                    () -> acme.differences().isEmpty());
            acme.await(State.LIVE);
            String reported = reports(acme);
            LOG.infof(
                    "seed %d: %d requests, %d records; left by polling %s; reported %s; %s",
                    seed, acme.pinpoint.requests().count(), acme.records().size(), missed, reported, schedule);
            assertThat(acme.completions().stream().map(IntegrationComplete::runId))
                    .as("completions of seed %d", seed)
                    .hasSizeBetween(1, 1 + schedule.reconnects())
                    .doesNotHaveDuplicates();
            if (schedule.reconnects() == 0) {
                assertThat(saidTwice(acme)).as("said twice, seed %d", seed).isEmpty();
            }
            assertThat(missed).as("left by polling, seed %d", seed).allMatch(subject -> isReported(acme, subject));
        }
    }

    /** Waits until all that looks for changes has been through twice more. */
    private static void awaitPolling(Customer customer, SyncTables tables, String what) {
        customer.awaitThat(what + ", first read", () -> tables.isRead() && !tables.hasProblem());
        Map<String, Long> before = tables.rounds();
        customer.awaitThat(
                what + ", polled",
                () -> tables.rounds().entrySet().stream()
                        .allMatch(round -> round.getValue() >= before.getOrDefault(round.getKey(), 0L) + 2));
    }

    private String reports(Customer customer) {
        StringBuilder said = new StringBuilder();
        for (DriftReport report : drift.page(customer.tenant, Optional.empty(), 100)) {
            DriftReport.Counts counts = report.counts();
            if (counts.fresh() + counts.changed() + counts.gone() > 0) {
                said.append(report.resource())
                        .append(" new ")
                        .append(report.examples().fresh())
                        .append(" changed ")
                        .append(report.examples().changed())
                        .append(" gone ")
                        .append(report.examples().gone())
                        .append("; ");
            }
        }
        return said.isEmpty() ? "nothing" : said.toString();
    }

    private boolean isReported(Customer customer, String subject) {
        String id = subject.substring(subject.indexOf('/') + 1);
        return drift.page(customer.tenant, Optional.empty(), 100).stream()
                .filter(report -> subject.startsWith(report.resource() + "/"))
                .anyMatch(report -> names(report.examples(), id) || hasMoreThanItNames(report));
    }

    private static boolean names(Missed ids, String id) {
        return Stream.of(ids.fresh(), ids.changed(), ids.gone()).anyMatch(some -> some.contains(id));
    }

    /** A report counts all that was missed, and names a few. */
    private static boolean hasMoreThanItNames(DriftReport report) {
        DriftReport.Counts counts = report.counts();
        Missed ids = report.examples();
        return counts.fresh() > ids.fresh().size()
                || counts.changed() > ids.changed().size()
                || counts.gone() > ids.gone().size();
    }

    /** Subjects of which the same was said twice in a row. */
    private static List<String> saidTwice(Customer customer) {
        Map<String, EventData> last = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Event<?> event : customer.recordEvents()) {
            EventData before = last.put(event.subject(), event.data());
            if (event.data().equals(before)) {
                twice.add(event.subject());
            }
        }
        return twice;
    }
}
