package app.pinbridge.bench.floor;

import app.pinbridge.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Main class of the matcher's floor. Reads records in batches of up to 500, writes as many rows as the matcher does in one
 * transaction, sends a result for each with {@code acks=all}, commits its offsets. It reads nothing and decides nothing.
 * Argument: the file of its specification. The topics must be there.
 */
public final class MatchFloor {
    private MatchFloor() {}

    /** Runs until it is ended, or until one of its consumers fails. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        MatchFloorSpec spec = Json.MAPPER.readValue(Files.readString(Path.of(arguments[0])), MatchFloorSpec.class);
        FloorTables.create(spec);
        BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
        for (int i = 0; i < spec.consumers(); i++) {
            int number = i;
            Thread.ofPlatform().name("consumer " + number).start(() -> {
                try {
                    work(spec, number);
                } catch (SQLException | ExecutionException | InterruptedException | RuntimeException e) {
                    failures.add(e);
                }
            });
        }
        throw new IllegalStateException("a consumer of the floor ended", failures.take());
    }

    private static void work(MatchFloorSpec spec, int number)
            throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(spec.jdbcUrl(), spec.user(), spec.password());
                KafkaConsumer<String, byte[]> consumer = consumer(spec.servers());
                KafkaProducer<String, byte[]> producer = FloorProducer.open(spec.servers())) {
            FloorTables tables = new FloorTables(connection, spec, number);
            consumer.subscribe(List.of(spec.in()));
            while (!Thread.currentThread().isInterrupted()) {
                List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
                consumer.poll(Duration.ofMillis(200)).forEach(batch::add);
                if (!batch.isEmpty()) {
                    tables.write(batch);
                    answer(producer, spec, batch);
                    consumer.commitSync();
                }
            }
        }
    }

    private static void answer(
            KafkaProducer<String, byte[]> producer, MatchFloorSpec spec, List<ConsumerRecord<String, byte[]>> batch)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            answers.add(producer.send(new ProducerRecord<>(
                    spec.out(),
                    record.partition(),
                    record.key(),
                    Noise.bytes(spec.resultBytes(), record.offset()),
                    record.headers())));
        }
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "group.id", "bench-floor",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "max.poll.records", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
