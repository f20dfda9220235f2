package app.pinbridge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.kafka.TopicTable;
import app.pinbridge.contracts.kafka.TopicTable.TopicSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
    private static final String DEAD_LETTERS = "dead-letters";
    private static final Set<String> OUTSIDE = Set.of("downstream", "host-product");
    private static final JsonNode DOCUMENT = document();

    @Test
    void itIsAnAsyncApi3DocumentWhoseReferencesLeadSomewhere() {
        List<String> references =
                DOCUMENT.findValues("$ref").stream().map(JsonNode::asText).toList();

        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(leadsSomewhere(reference)).as(reference).isTrue());
    }

    @Test
    void itsChannelsAreTheTopicsAndOneForDeadLetters() {
        List<String> topics = TopicTable.topics().stream().map(TopicSpec::name).toList();

        assertThat(DOCUMENT.path("channels").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(topics.stream(), Stream.of(DEAD_LETTERS)).toList());
        assertThat(topics)
                .allSatisfy(topic ->
                        assertThat(channel(topic).path("address").asText()).isEqualTo(topic));
        assertThat(channel(DEAD_LETTERS).path("address").asText())
                .isEqualTo(TopicTable.deadLetters("{topic}", "{service}"));
    }

    @Test
    void itsChannelsHaveTheConfigurationThatCreatesTheTopics() {
        assertThat(TopicTable.topics()).allSatisfy(topic -> {
            JsonNode kafka = channel(topic.name()).at("/bindings/kafka");
            assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.path("topicConfiguration").propertyStream())
                    .isNotEmpty()
                    .allSatisfy(setting -> assertThat(
                                    setting.getValue().isArray()
                                            ? setting.getValue().get(0).asText()
                                            : setting.getValue().asText())
                            .as(setting.getKey())
                            .isEqualTo(topic.config().get(setting.getKey())));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyEventTypeIsAMessageOfItsTopicWithItsSchema(EventType type) {
        JsonNode message = DOCUMENT.path("components").path("messages").path(type.wireName());

        assertThat(message.path("name").asText()).isEqualTo(type.wireName());
        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(type.wireName());
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("schemas/" + type.wireName() + ".json");
        assertThat(channel(type.topic()).path("messages").has(type.wireName())).isTrue();
    }

    @Test
    void itHasNoOtherMessages() {
        Stream<String> types = Arrays.stream(EventType.values()).map(EventType::wireName);

        assertThat(DOCUMENT.at("/components/messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(types, Stream.of("dead-letter")).toList());
        assertThat(TopicTable.topics().stream()
                        .mapToInt(
                                topic -> channel(topic.name()).path("messages").size())
                        .sum())
                .isEqualTo(EventType.values().length);
    }

    /** The headers of the trait are those that the codec writes. */
    @Test
    void theHeadersAreThoseOfAnEvent() {
        Set<String> written = BinaryCodec.headers(StructuredCodec.read(Examples.rich(EventType.CALL)))
                .keySet();

        assertThat(DOCUMENT.at("/components/messageTraits/cloud-event/headers/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            credentials-saved    | credentials-service               | ingest-service matching-service notifier-service publisher-service
            ats-records          | ingest-service                    | matching-service
            call-events          | host-product ingest-service       | matching-service publisher-service
            match-results        | matching-service                  | downstream gateway publisher-service
            capture-requests     | matching-service                  | host-product
            publications         | publisher-service                 | downstream gateway matching-service
            integration-status   | ingest-service publisher-service  | credentials-service notifier-service
            integration-complete | ingest-service                    | downstream notifier-service
            """)
    void whoWritesAndWhoReadsATopicIsSaidByOperations(String topic, String writers, String readers) {
        TopicSpec spec = TopicTable.topics().stream()
                .filter(t -> t.name().equals(topic))
                .findFirst()
                .orElseThrow();

        assertThat(operators(topic, "send")).isEqualTo(writers);
        assertThat(operators(topic, "receive")).isEqualTo(readers);
        assertThat(spec.writtenBy()).containsExactlyInAnyOrder(writers.split(" "));
        assertThat(spec.readBy())
                .containsExactlyInAnyOrderElementsOf(Stream.of(readers.split(" "))
                        .filter(reader -> !OUTSIDE.contains(reader))
                        .toList());
    }

    @Test
    void everyServiceThatReadsWritesDeadLetters() {
        String readers = TopicTable.topics().stream()
                .flatMap(topic -> topic.readBy().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(operators(DEAD_LETTERS, "send")).isEqualTo(readers);
    }

    private static String operators(String channel, String action) {
        return DOCUMENT.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> operation.at("/channel/$ref").asText().equals("#/channels/" + channel))
                .map(operation -> operation.at("/tags/0/name").asText())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                : AsyncApiTest.class.getResource("/pinbridge/" + reference) != null;
    }

    private static JsonNode channel(String name) {
        return DOCUMENT.path("channels").path(name);
    }

    private static JsonNode document() {
        try (InputStream yaml =
                Objects.requireNonNull(AsyncApiTest.class.getResourceAsStream("/pinbridge/asyncapi.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
