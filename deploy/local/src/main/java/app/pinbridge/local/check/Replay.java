package app.pinbridge.local.check;

import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.testkit.TestTopics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Sends what stands on topics once more, as an operator's replay does, and tells when all consumers have seen it. */
final class Replay {
    private final String servers;
    private final Map<TopicPartition, Long> goal = new HashMap<>();

    Replay(String servers) {
        this.servers = servers;
    }

    /** Sends every record of the topics again; how many there were. */
    long sendAgain(List<String> topicNames) {
        long sent = 0;
        try (TestTopics topics = new TestTopics(servers)) {
            for (String topic : topicNames) {
                List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(topics.records(topic));
                for (ConsumerRecord<String, byte[]> record : records) {
                    RecordMetadata stored = topics.send(new ProducerRecord<>(
                            topic, record.partition(), record.key(), record.value(), record.headers()));
                    goal.merge(new TopicPartition(topic, stored.partition()), stored.offset() + 1, Math::max);
                    sent++;
                }
            }
        }
        return sent;
    }

    /** Whether every consumer of the topics has read what was on them when they had been sent again. */
    boolean isConsumed() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            for (String group :
                    List.of("matching-service", "publisher-service", "notifier-service", "ingest-service")) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                boolean behind = read.entrySet().stream()
                        .anyMatch(each -> each.getValue().offset() < goal.getOrDefault(each.getKey(), 0L));
                if (behind) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka does not tell what was consumed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped");
        }
    }
}
