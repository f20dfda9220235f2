package app.pinbridge.contracts.kafka;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    /** Kept for 30 days; a letter is larger than its record by the headers that say why. */
    private static final Map<String, String> DEAD_LETTERS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "2592000000",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1179648");

    private TopicTable() {}

    /**
     * One topic.
     *
     * @param name its name
     * @param partitions the same for all, so that one consumer holds all topics of a tenant
     * @param config Kafka topic settings
     * @param writtenBy the services that write it, and {@code host-product}
     * @param readBy the services that read it, each with a dead-letter topic of its own; readers outside of Pinbridge are
     *     not named
     */
    public record TopicSpec(
            String name, int partitions, Map<String, String> config, List<String> writtenBy, List<String> readBy) {}

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
        for (var result :
                admin.createTopics(wanted(partitions, replication)).values().values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("a topic cannot be created: " + e.getCause(), e);
                }
            }
        }
    }

    /** Every topic that there should be, dead-letter topics included; parameters as of {@link #create}. */
    static List<NewTopic> wanted(int partitions, short replication) {
        return topics().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(new NewTopic(
                                        topic.name(), partitions == 0 ? topic.partitions() : partitions, replication)
                                .configs(topic.config())),
                        topic.readBy().stream()
                                .map(service -> new NewTopic(deadLetters(topic.name(), service), 1, replication)
                                        .configs(DEAD_LETTERS))))
                .toList();
    }
}
