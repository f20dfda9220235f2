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
import app.pinbridge.simulator.webhook.Deliveries;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
    private static final int ALL = 10_000;
    private static final Duration WEBHOOKS_RETRIED_FOR = Duration.ofSeconds(10);

    @Inject
    Database database;

    @Inject
    DriftReports drift;

    @Test
    void afterAnyScheduleOfFaultsTheTopicSaysWhatPinpointHolds() throws InterruptedException, ExecutionException {
        long first = Long.getLong("pinbridge.test.first-seed", 1);
        long end = first + Long.getLong("pinbridge.test.seeds", 6);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (long seed = first; seed < end; seed += AT_ONCE) {
                endRight(seed, Math.min(end, seed + AT_ONCE), threads);
            }
        }
    }

    /**
     * Runs of some seeds beside each other. Their clock is one, and stands while it is compared what polling left and what
     * reconciliation reports: as it goes on, polling finds in its windows of time what it had left.
     */
    private void endRight(long first, long end, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Run> runs = LongStream.range(first, end).mapToObj(Run::new).toList();
        try {
            each(runs, Run::suffer, threads);
            SettableClock.advance(Duration.ofMinutes(20));
            each(runs, Run::poll, threads);
            each(runs, Run::reconcile, threads);
        } finally {
            each(runs, Run::close, threads);
        }
    }

    private static void each(List<Run> runs, Consumer<Run> what, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<?>> under = new ArrayList<>();
        runs.forEach(run -> under.add(threads.submit(() -> what.accept(run))));
        for (Future<?> one : under) {
            one.get();
        }
    }

    /** What befalls one customer, and how it ends. */
    private final class Run implements AutoCloseable {
        private final long seed;
        private final Customer acme;
        private final SyncTables tables;
        private final FaultSchedule schedule;
        private Set<String> missed = Set.of();

        Run(long seed) {
            this.seed = seed;
            this.acme = Customer.with(
                    config -> config.withSeed(seed).withApplications(80).withLatency(Duration.ofMillis(5)));
            this.tables = new SyncTables(database, acme);
            this.schedule = new FaultSchedule(acme, seed, tables::kill);
        }

        void suffer() {
            schedule.drawQuirks();
            acme.pinpoint.webhooks().retryWithin(WEBHOOKS_RETRIED_FOR);
            acme.hearWebhooks();
            acme.connect();
            schedule.run(STEPS);
            schedule.end();
        }

        /** Waits until all that looks for changes has been through twice more, and notes what it left. */
        void poll() {
            acme.awaitThat(this + ", first read", () -> tables.isRead() && !tables.hasProblem());
            acme.awaitThat(
                    this + ", webhooks told",
                    () -> acme.pinpoint.webhooks().deliveries().after(0, ALL).stream()
                            .noneMatch(delivery -> delivery.state() == Deliveries.State.UNDER_WAY));
            Map<String, Long> before = tables.rounds();
            acme.awaitThat(
                    this + ", polled",
                    () -> tables.rounds().entrySet().stream()
                            .allMatch(round -> round.getValue() >= before.getOrDefault(round.getKey(), 0L) + 2));
            acme.awaitThat(this + ", said", tables::isAllSaid);
            missed = acme.differences();
        }

        /** Has everything read once more: nothing is left, and what polling left is reported. */
        void reconcile() {
            tables.reconcileNow();
            acme.awaitThat(this + ", missed " + missed, () -> acme.differences().isEmpty());
            acme.await(State.LIVE);
            acme.awaitThat(
                    this + ", reported " + missed,
                    () -> missed.stream().allMatch(subject -> isReported(acme, subject)));
            LOG.infof(
                    "%s: %d requests, %d records; left by polling %s; reported %s",
                    this, acme.pinpoint.requests().count(), acme.records().size(), missed, reports(acme));
            assertThat(acme.completions().stream().map(IntegrationComplete::runId))
                    .as("completions of %s", this)
                    .hasSizeBetween(1, 1 + schedule.reconnects())
                    .doesNotHaveDuplicates();
            if (schedule.reconnects() == 0) {
                assertThat(saidTwice(acme)).as("said twice, %s", this).isEmpty();
            }
        }

        @Override
        public void close() {
            acme.close();
        }

        @Override
        public String toString() {
            return "seed " + seed + " after " + schedule;
        }
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
