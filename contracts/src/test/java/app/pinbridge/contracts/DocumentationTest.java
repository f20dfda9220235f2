package app.pinbridge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.kafka.TopicTable;
import app.pinbridge.contracts.kafka.TopicTable.TopicSpec;
import app.pinbridge.contracts.schemas.EventSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for consumers, docs/contracts.md, leaves nothing out. */
class DocumentationTest {
    private static final Path PAGE = Path.of("../docs/contracts.md");

    @ParameterizedTest
    @EnumSource
    void everyEventTypeWithItsTopicFieldsAndValuesIsOnThePage(EventType type) throws IOException {
        String page = Files.readString(PAGE);
        JsonNode schema = EventSchemas.document(type.wireName());
        TreeSet<String> words = new TreeSet<>();
        schema.findValues("properties")
                .forEach(properties ->
                        properties.propertyStream().map(Map.Entry::getKey).forEach(words::add));
        schema.findValues("enum").forEach(values -> values.forEach(value -> words.add(value.asText())));
        words.remove("deleted");

        assertThat(page).contains("`" + type.wireName() + "` on `" + type.topic() + "`", "\"deleted\": true");
        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }

    @Test
    void everyTopicWithItsReadersIsOnThePage() throws IOException {
        List<String> page = Files.readAllLines(PAGE);

        List<TopicSpec> topics = TopicTable.topics();

        assertThat(topics).allSatisfy(topic -> {
            List<String> rows = page.stream()
                    .filter(line -> line.startsWith("| `" + topic.name() + "` |"))
                    .toList();
            assertThat(rows).hasSize(1);
            assertThat(topic.readBy())
                    .allSatisfy(service -> assertThat(rows.getFirst()).contains(service.replace("-service", "")));
        });
    }
}
