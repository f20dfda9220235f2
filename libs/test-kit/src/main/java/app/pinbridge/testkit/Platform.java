package app.pinbridge.testkit;

import app.pinbridge.contracts.kafka.TopicTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Kafka with the contract's topics and PostgreSQL, started once for all tests of a JVM and gone with it. System property
 * {@code pinbridge.platform}: {@code embedded} (default) or {@code containers}, which needs a Docker engine.
 *
 * @param bootstrapServers where Kafka is
 * @param databases where services get their databases
 */
public record Platform(String bootstrapServers, ServiceDatabases databases) {
    private static final int PARTITIONS = 4;

    /** The platform of this JVM; the first call starts it. */
    public static Platform shared() {
        return Holder.SHARED;
    }

    private static Platform start() {
        String kind = System.getProperty("pinbridge.platform", "embedded");
        return switch (kind) {
            case "embedded" -> embedded();
            case "containers" -> containers();
            default ->
                throw new IllegalArgumentException(
                        "pinbridge.platform must be 'embedded' or 'containers', not '" + kind + "'");
        };
    }

    private static Platform embedded() {
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(Files.createTempDirectory("pinbridge-kafka"), 0);
            kafka.createTopics(PARTITIONS);
            EmbeddedDatabase database = EmbeddedDatabase.startTemporary();
            return new Platform(kafka.bootstrapServers(), database.services());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // both go with the JVM, by Testcontainers' own reaper
    private static Platform containers() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");
        PostgreSQLContainer database = new PostgreSQLContainer("postgres:18");
        kafka.start();
        database.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            TopicTable.create(admin, PARTITIONS, (short) 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while creating topics", e);
        }
        return new Platform(
                kafka.getBootstrapServers(),
                new ServiceDatabases(
                        database.getHost(),
                        database.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        database.getUsername(),
                        database.getPassword()));
    }

    private static final class Holder {
        private static final Platform SHARED = start();
    }
}
