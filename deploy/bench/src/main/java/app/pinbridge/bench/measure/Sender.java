package app.pinbridge.bench.measure;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.kafka.KafkaEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records as the host product and ingest-service would. */
public final class Sender implements AutoCloseable {
    /** Partitions of each topic of the stack. */
    public static final int PARTITIONS = 4;

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** Sends to this Kafka. */
    public Sender(String servers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", "0", "buffer.memory", "67108864"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The record of an event, on its own topic or on another. */
    public static ProducerRecord<String, byte[]> record(Event<?> event, String topic) {
        ProducerRecord<String, byte[]> record = KafkaEvents.record(event, PARTITIONS);
        return new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), record.headers());
    }

    /** Sends; that it failed is told by {@link #flush}. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
    public void send(ProducerRecord<String, byte[]> record) {
        producer.send(record, (where, problem) -> {
            if (problem != null) {
                failure.set(problem);
            }
        });
    }

    /** Sends all and waits until Kafka has them. */
    public void sendAll(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(this::send);
        flush();
    }

    /** Waits until Kafka has everything. */
    public void flush() {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("Kafka did not take a record", problem);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
