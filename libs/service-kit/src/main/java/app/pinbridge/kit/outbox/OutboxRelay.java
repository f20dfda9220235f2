package app.pinbridge.kit.outbox;

import app.pinbridge.kit.database.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Sends what stands in the outbox and removes it after Kafka's acknowledgement; killed in between, it sends again. One
 * relay of all replicas works at a time. It reads what is pending, not what lies behind a last position: a transaction that
 * commits late is not skipped.
 *
 * <p>A row that Kafka refuses waits and is tried again. It does not hold up the others, but those that follow it on its own
 * key wait with it: were a later snapshot sent before an earlier one, compaction would keep the earlier.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1000;
    private static final long IDLE_MILLIS = 250;

    /**
     * Whether no other relay works. It also has the statements of this transaction planned along the table's indexes: a plan
     * that was made while the outbox was empty, and is kept, reads all of it once more for each row that is due. And it has the
     * commit not wait for the disk: what a crash of PostgreSQL brings back is sent again, in the same order, because it brings
     * back all that was removed after some instant.
     */
    static final String ALONE = """
            SELECT pg_try_advisory_xact_lock(hashtext('outbox-relay')),
                   set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
                   set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                   set_config('synchronous_commit', 'off', true)
            """;

    /** What may be sent now: due, and with no earlier row of its key that waits. Only refused rows wait. */
    static final String DUE = """
            SELECT * FROM outbox
             WHERE next_attempt_at <= now()
               AND NOT EXISTS (SELECT 1 FROM outbox earlier
                                WHERE earlier.attempts > 0 AND earlier.next_attempt_at > now()
                                  AND earlier.aggregatetype = outbox.aggregatetype
                                  AND earlier.aggregateid = outbox.aggregateid
                                  AND earlier.position < outbox.position)
             ORDER BY position LIMIT :batch
            """;

    private final Database database;
    private final Outbox outbox;
    private final Departures departures;
    private final Counter sent;
    private final Counter refused;
    private volatile boolean running = true;
    private volatile @Nullable Thread thread;

    /** A relay that starts and stops with the service. */
    public OutboxRelay(Database database, Outbox outbox, Producer<String, byte[]> producer, MeterRegistry meters) {
        this.database = database;
        this.outbox = outbox;
        this.departures = new Departures(producer);
        this.sent = meters.counter("pinbridge.outbox.sent");
        this.refused = meters.counter("pinbridge.outbox.refused");
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        outbox.written().release();
        Thread relaying = thread;
        if (relaying != null) {
            relaying.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        while (running) {
            try {
                if (relayBatch() == 0 && outbox.written().tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    outbox.written().drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("outbox: not sent, trying again: %s", e.toString());
                pause();
            }
        }
    }

    /** Sends one batch; the number of rows that it took. */
    int relayBatch() {
        return database.asWorker(handle -> {
            boolean alone = handle.createQuery(ALONE).mapTo(Boolean.class).one();
            return alone ? relay(handle) : 0;
        });
    }

    private int relay(Handle handle) {
        List<OutboxRow> rows = handle.createQuery(DUE)
                .bind("batch", BATCH)
                .map((row, context) -> OutboxRow.read(row))
                .list();
        settle(handle, rows, departures.send(rows));
        return rows.size();
    }

    private void settle(Handle handle, List<OutboxRow> rows, List<Departures.Sent> answers) {
        List<Long> done = new ArrayList<>(rows.size());
        Set<OutboxRow.Key> held = new HashSet<>();
        PreparedBatch failures = handle.prepareBatch("""
                UPDATE outbox
                   SET attempts = attempts + 1, last_error = ?,
                       next_attempt_at = now() + LEAST(power(2, attempts), 300) * INTERVAL '1 second'
                 WHERE position = ?
                """);
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            Optional<Throwable> refusal = answers.get(i).refusal();
            if (refusal.isPresent()) {
                refused.increment();
                held.add(row.key());
                LOG.warnf("outbox: Kafka did not take event %s of %s: %s", row.id(), row.topic(), refusal.get());
                failures.bind(0, refusal.get().toString())
                        .bind(1, row.position())
                        .add();
            } else if (!held.contains(row.key())) {
                done.add(row.position());
            }
            // What Kafka took after it had refused an earlier one of the key stays, to be sent once more behind that
            // one.
        }
        if (failures.size() > 0) {
            failures.execute();
        }
        if (!done.isEmpty()) {
            handle.createUpdate("DELETE FROM outbox WHERE position = ANY(:done)")
                    .bindArray("done", Long.class, done)
                    .execute();
            sent.increment(done.size());
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
