package app.pinbridge.bench.floor;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What floors send with: a producer as the outbox's relay has it. */
final class FloorProducer {
    private FloorProducer() {}

    static KafkaProducer<String, byte[]> open(String servers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "linger.ms", "2",
                        "batch.size", "131072",
                        "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
