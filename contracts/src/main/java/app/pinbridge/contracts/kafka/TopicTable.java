package app.pinbridge.contracts.kafka;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the contract, read from {@code topics.json}; creates those that do not exist. */
public final class TopicTable {
    private TopicTable() {}

    /**
     * One topic.
     *
     * @param name its name
     * @param partitions the same for all, so that one consumer holds all topics of a tenant
     * @param config Kafka topic settings
     * @param readBy the services that read it, each with a dead-letter topic of its own
     */
    public record TopicSpec(String name, int partitions, Map<String, String> config, List<String> readBy) {}

    /** Every topic, without the dead-letter topics. */
    public static List<TopicSpec> topics() {
        try (InputStream json =
                Objects.requireNonNull(TopicTable.class.getResourceAsStream("/pinbridge/topics.json"), "topics.json")) {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("topics.json of the contracts cannot be read", e);
        }
    }

    /** Name of the topic that takes what a service could not read. */
    public static String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlq";
    }

    /**
     * Creates the topics that are missing, dead-letter topics included; leaves existing ones as they are.
     *
     * @param partitions instead of the table's number; 0 keeps it
     * @param replication copies of each partition, 1 on one machine
     */
    public static void create(Admin admin, int partitions, short replication) throws InterruptedException {
        List<NewTopic> wanted = topics().stream()
                .flatMap(topic -> newTopics(topic, partitions, replication))
                .toList();
        for (var result : admin.createTopics(wanted).values().values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("a topic cannot be created: " + e.getCause(), e);
                }
            }
        }
    }

    private static Stream<NewTopic> newTopics(TopicSpec topic, int partitions, short replication) {
        int count = partitions == 0 ? topic.partitions() : partitions;
        NewTopic itself = new NewTopic(topic.name(), count, replication).configs(topic.config());
        Map<String, String> kept = new HashMap<>(Map.of(TopicConfig.RETENTION_MS_CONFIG, "2592000000"));
        Stream<NewTopic> dead = topic.readBy().stream()
                .map(service -> new NewTopic(deadLetters(topic.name(), service), 1, replication).configs(kept));
        return Stream.concat(Stream.of(itself), dead);
    }
}
