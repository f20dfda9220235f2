package app.pinbridge.ingest;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.kafka.KafkaEvents;
import app.pinbridge.testkit.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topics say of one customer from now on. Reads each record once, however often it is asked. */
final class TopicTail implements AutoCloseable {
    private final String prefix;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> partitions;
    private final Map<String, List<Event<?>>> events = new HashMap<>();

    TopicTail(String tenant, Set<String> topics) {
        this.prefix = tenant + "/";
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Platform.shared().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** All events that a topic holds now, oldest first; tombstones are left out. */
    synchronized List<Event<?>> events(String topic) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::take);
        }
        return List.copyOf(events.getOrDefault(topic, List.of()));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null && record.key().startsWith(prefix)) {
            events.computeIfAbsent(record.topic(), any -> new ArrayList<>()).add(KafkaEvents.read(record));
        }
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
