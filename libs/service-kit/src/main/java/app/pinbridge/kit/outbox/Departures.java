package app.pinbridge.kit.outbox;

import app.pinbridge.contracts.kafka.KafkaEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Hands rows to Kafka, all at once. Whatever is wrong with a row or its topic is an answer for that row; the others go. To
 * find out that a topic is not there takes the producer seconds, so one that is not is left alone for as long: half the time is
 * for the others.
 */
final class Departures {
    private final Producer<String, byte[]> producer;
    private final Map<String, Missing> missing = new HashMap<>();

    Departures(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** What became of one row; asking waits for Kafka. */
    record Sent(Future<?> answer) {

        /** Why Kafka did not take it; empty when it did. */
        Optional<Throwable> refusal() {
            try {
                answer.get();
                return Optional.empty();
            } catch (ExecutionException e) {
                return Optional.of(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while sending", e);
            }
        }

        private boolean isRefused() {
            return answer.isDone() && refusal().isPresent();
        }
    }

    private record Missing(KafkaException cause, long until) {}

    /** Sends rows in their order; of a key of which one is refused at once, none behind it. */
    List<Sent> send(List<OutboxRow> rows) {
        List<Sent> answers = new ArrayList<>(rows.size());
        Set<OutboxRow.Key> refused = new HashSet<>();
        for (OutboxRow row : rows) {
            Sent sent = refused.contains(row.key()) ? waiting() : send(row);
            if (sent.isRefused()) {
                refused.add(row.key());
            }
            answers.add(sent);
        }
        return answers;
    }

    private Sent send(OutboxRow row) {
        try {
            int partitions = partitions(row.topic());
            return new Sent(producer.send(row.record(KafkaEvents.partition(row.tenantId(), partitions))));
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            return new Sent(CompletableFuture.failedFuture(e));
        }
    }

    /** Number of the topic's partitions. Throws what the producer says, or said a moment ago. */
    private int partitions(String topic) {
        Missing known = missing.get(topic);
        if (known != null && System.nanoTime() - known.until() < 0) {
            throw known.cause();
        }
        long begin = System.nanoTime();
        try {
            int partitions = producer.partitionsFor(topic).size();
            missing.remove(topic);
            return partitions;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            missing.put(topic, new Missing(e, 2 * System.nanoTime() - begin));
            throw e;
        }
    }

    /** Not sent, and not refused either: nothing is noted of it, it waits for the one before it. */
    private static Sent waiting() {
        return new Sent(CompletableFuture.completedFuture("behind one that was refused"));
    }
}
