package app.pinbridge.testkit;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.kafka.KafkaEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Sends to and reads from the topics as somebody outside would. */
public final class TestTopics implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final String servers;

    /** Topics of the platform that this JVM's tests share. */
    public TestTopics() {
        this(Platform.shared().bootstrapServers());
    }

    /** Topics of the Kafka at the given address. */
    public TestTopics(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an event and waits until Kafka has it. */
    public void send(Event<?> event) {
        int partitions = producer.partitionsFor(event.type().topic()).size();
        send(KafkaEvents.record(event, partitions));
    }

    /** Sends a record, however wrong, and waits until Kafka has it; where it was stored. */
    public RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending", e);
        }
    }

    /** All records that a topic holds now. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", "test-" + UUID.randomUUID()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** All events of a tenant that a topic holds now, oldest first; tombstones are left out. */
    public List<Event<?>> events(String topic, String tenantId) {
        List<Event<?>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(topic)) {
            if (record.value() != null && record.key().startsWith(tenantId + "/")) {
                events.add(KafkaEvents.read(record));
            }
        }
        return events;
    }

    /** Waits up to 30 seconds for an event of a tenant that fulfils the condition. */
    public Event<?> await(String topic, String tenantId, Predicate<Event<?>> condition) {
        return Awaitility.await("an event on " + topic)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> events(topic, tenantId).stream().filter(condition).findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
