package app.pinbridge.local.check;

import app.pinbridge.contracts.kafka.TopicTable;
import app.pinbridge.contracts.kafka.TopicTable.TopicSpec;
import app.pinbridge.local.stack.StackFailure;
import app.pinbridge.testkit.TestTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Sends what stands on the topics once more, as an operator's replay does, and tells when all consumers have seen it. */
final class Replay implements AutoCloseable {
    /** matching-service keeps its copy of what was published apart from what it decides on. */
    private static final Map<String, List<String>> GROUPS_APART =
            Map.of("matching-service", List.of("matching-service-publications"));

    private final List<TopicSpec> topics = TopicTable.topics();
    private final ReplayGoal goal = new ReplayGoal(topics);
    private final String servers;
    private final Admin admin;

    Replay(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** Sends every record of every topic of the contract again; how many there were. */
    long sendAgain() {
        long sent = 0;
        try (TestTopics wire = new TestTopics(servers)) {
            for (TopicSpec topic : topics) {
                for (ConsumerRecord<String, byte[]> record : wire.records(topic.name())) {
                    RecordMetadata stored = wire.send(new ProducerRecord<>(
                            topic.name(), record.partition(), record.key(), record.value(), record.headers()));
                    goal.sent(new TopicPartition(topic.name(), stored.partition()), stored.offset());
                    sent++;
                }
            }
        }
        return sent;
    }

    /** Who has not read all that was sent again, and of which partition: {@code service topic-partition}. */
    List<String> behind() {
        return goal.groups().stream()
                .flatMap(group -> goal.behind(group, readBy(group)).stream().map(partition -> group + " " + partition))
                .toList();
    }

    /** How many records were ever stored on each partition of these topics. */
    Map<TopicPartition, Long> ends(List<String> names) {
        Map<String, TopicDescription> found = of(admin.describeTopics(names).allTopicNames());
        Map<TopicPartition, OffsetSpec> latest = found.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return of(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    /** What a service has read, in its own group and in those that it has for some topics. */
    private Map<TopicPartition, Long> readBy(String service) {
        Map<TopicPartition, Long> all = read(service);
        GROUPS_APART.getOrDefault(service, List.of()).forEach(group -> all.putAll(read(group)));
        return all;
    }

    private Map<TopicPartition, Long> read(String group) {
        Map<TopicPartition, Long> read = new HashMap<>();
        of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, position) -> {
                    if (position != null) {
                        read.put(partition, position.offset());
                    }
                });
        return read;
    }

    private static <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka does not tell how far everybody has read: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped");
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
