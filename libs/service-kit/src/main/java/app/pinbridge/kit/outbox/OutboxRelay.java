package app.pinbridge.kit.outbox;

import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.kit.database.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Sends what stands in the outbox and removes it after Kafka's acknowledgement; killed in between, it sends again. One
 * relay of all replicas works at a time. It reads what is pending, not what lies behind a last position: a transaction that
 * commits late is not skipped. A row that Kafka refuses waits and is tried again; it does not hold up the others.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1000;
    private static final long IDLE_MILLIS = 250;

    private final Database database;
    private final Outbox outbox;
    private final Producer<String, byte[]> producer;
    private final Counter sent;
    private final Counter refused;
    private volatile boolean running = true;
    private volatile @Nullable Thread thread;

    /** A relay that starts and stops with the service. */
    public OutboxRelay(Database database, Outbox outbox, Producer<String, byte[]> producer, MeterRegistry meters) {
        this.database = database;
        this.outbox = outbox;
        this.producer = producer;
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
            boolean alone = handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtext('outbox-relay'))")
                    .mapTo(Boolean.class)
                    .one();
            return alone ? relay(handle) : 0;
        });
    }

    private int relay(Handle handle) {
        List<OutboxRow> rows = handle.createQuery("""
                        SELECT * FROM outbox WHERE next_attempt_at <= now() ORDER BY position LIMIT :batch
                        """)
                .bind("batch", BATCH)
                .map((row, context) -> OutboxRow.read(row))
                .list();
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            int partitions = producer.partitionsFor(row.topic()).size();
            answers.add(producer.send(row.record(KafkaEvents.partition(row.tenantId(), partitions))));
        }
        settle(handle, rows, answers);
        return rows.size();
    }

    private void settle(Handle handle, List<OutboxRow> rows, List<Future<RecordMetadata>> answers) {
        List<Long> done = new ArrayList<>(rows.size());
        PreparedBatch failures = handle.prepareBatch("""
                UPDATE outbox
                   SET attempts = attempts + 1, last_error = ?,
                       next_attempt_at = now() + LEAST(power(2, attempts), 300) * INTERVAL '1 second'
                 WHERE position = ?
                """);
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            try {
                answers.get(i).get();
                done.add(row.position());
            } catch (ExecutionException e) {
                refused.increment();
                LOG.warnf("outbox: Kafka did not take event %s of %s: %s", row.id(), row.topic(), e.getCause());
                failures.bind(0, String.valueOf(e.getCause()))
                        .bind(1, row.position())
                        .add();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while sending", e);
            }
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
