package app.pinbridge.kit.intake;

import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.database.DatabaseFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes a batch of Kafka records through one transaction. It returns when every record is done or put aside, and the
 * caller's offsets may be committed; it does not return while the database is away. Consumed = done + dead, as metrics.
 */
@ApplicationScoped
public class EventIntake {
    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Database database;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private volatile boolean running = true;

    /** An intake that works on the service's database. */
    public EventIntake(Database database, DeadLetters deadLetters, MeterRegistry meters) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Takes the records, in their order. Throws only when the service stops: nothing may then be acknowledged. */
    public void take(Iterable<ConsumerRecord<String, byte[]>> records, BatchWork work) {
        List<Item> readable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            count(record, "consumed");
            read(record, readable);
        }
        if (!readable.isEmpty()) {
            attempt(readable, work);
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, List<Item> readable) {
        try {
            readable.add(new Item(record, received(record)));
        } catch (InvalidEventException e) {
            putAside(record, "invalid_event", String.valueOf(e.getMessage()));
        }
    }

    private static Received received(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        int slash = key == null ? -1 : key.indexOf('/');
        if (key == null || slash <= 0 || key.indexOf('/', slash + 1) < 0) {
            throw new InvalidEventException("key", "must be <tenantid>/<collection>/<id>");
        }
        if (record.value() == null) {
            return new Received.Erasure(
                    record.topic(), key.substring(0, slash), key.substring(slash + 1), record.partition());
        }
        return new Received.Snapshot(KafkaEvents.read(record), record.partition());
    }

    /** One transaction for all; when one record spoils it, halves are tried until that one stands alone. */
    private void attempt(List<Item> batch, BatchWork work) {
        long pause = 100;
        while (true) {
            try {
                database.runAsWorker(handle ->
                        work.take(handle, batch.stream().map(Item::received).toList()));
                batch.forEach(item -> count(item.record(), "done"));
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFailure.isPassing(e)) {
                    blame(batch, work, e);
                    return;
                }
                LOG.warnf("database is away, trying again in %d ms: %s", pause, e.toString());
                pause = pauseThenDouble(pause);
            }
        }
    }

    private void blame(List<Item> batch, BatchWork work, RuntimeException failure) {
        if (batch.size() > 1) {
            attempt(batch.subList(0, batch.size() / 2), work);
            attempt(batch.subList(batch.size() / 2, batch.size()), work);
            return;
        }
        LOG.errorf(
                failure,
                "a record cannot be worked on: %s",
                batch.get(0).received().subject());
        putAside(batch.get(0).record(), "processing_failed", failure.getClass().getSimpleName());
    }

    private void putAside(ConsumerRecord<String, byte[]> record, String code, String message) {
        long pause = 100;
        while (true) {
            try {
                deadLetters.put(record, code, message);
                count(record, "dead");
                return;
            } catch (RuntimeException e) {
                LOG.warnf("dead letter not taken, trying again in %d ms: %s", pause, e.toString());
                pause = pauseThenDouble(pause);
            }
        }
    }

    private long pauseThenDouble(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
        if (!running) {
            throw new IllegalStateException("the service stops; the batch will be taken again");
        }
        return Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
    }

    private void count(ConsumerRecord<String, byte[]> record, String outcome) {
        meters.counter("pinbridge.events", "topic", record.topic(), "outcome", outcome)
                .increment();
    }

    private record Item(ConsumerRecord<String, byte[]> record, Received received) {}
}
