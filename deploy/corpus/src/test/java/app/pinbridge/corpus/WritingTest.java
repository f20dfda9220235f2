package app.pinbridge.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.schemas.EventSchemas;
import app.pinbridge.contracts.schemas.SchemaProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, with ordinary weeks and with mutation. */
class WritingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void everyEventIsAsItsSchemaSays() throws IOException {
        List<JsonNode> events = events(new Generation(11, Part.REPORT, 202, 1, Optional.empty(), false));

        List<String> problems = events.stream()
                .flatMap(event -> EventSchemas.validate(event).stream().map(problem -> problem + " of " + event))
                .toList();

        assertThat(problems).isEmpty();
    }

    @Test
    void mutationsAddNothingThatAReaderWouldNotPassOver() throws IOException {
        List<JsonNode> events = events(new Generation(12, Part.TUNE, 60, 0, Optional.empty(), true));

        List<SchemaProblem> problems = events.stream()
                .flatMap(event -> EventSchemas.validate(event).stream())
                .toList();

        assertThat(problems).isNotEmpty().allMatch(SchemaProblem::tolerable);
    }

    @Test
    void aMutatedWorldHasTheLabelsOfTheFirstUnderAnotherCustomer() throws IOException {
        new Generation(13, Part.TUNE, 8, 0, Optional.empty(), true).write(directory);

        var byCustomer = lines("labels.ndjson").stream()
                .collect(Collectors.groupingBy(label -> label.path("tenantid").asText()));

        assertThat(byCustomer).hasSize(16);
        byCustomer.forEach((customer, labels) -> {
            String original = customer.replaceAll("^(tune-\\w+-\\d+)-\\w+$", "$1");
            assertThat(withoutCustomer(labels)).isEqualTo(withoutCustomer(byCustomer.get(original)));
        });
    }

    @Test
    void anOrdinaryWeekHasManyCallsAndAllAreLabelledPlain() throws IOException {
        new Generation(14, Part.TUNE, 0, 3, Optional.empty(), false).write(directory);

        List<JsonNode> labels = lines("labels.ndjson");

        assertThat(labels)
                .hasSizeGreaterThan(40)
                .allMatch(label -> label.path("case").asText().equals("plain"));
    }

    private static List<String> withoutCustomer(List<JsonNode> labels) {
        return labels.stream()
                .map(label -> label.path("callId").asText() + label.path("expect") + label.path("anyOf"))
                .toList();
    }

    private List<JsonNode> events(Generation generation) throws IOException {
        generation.write(directory);
        return lines("events.ndjson");
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(file))) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
