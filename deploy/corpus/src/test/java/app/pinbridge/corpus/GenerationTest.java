package app.pinbridge.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.corpus.cases.Cases;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Path generated(String name, Part part, int worlds) throws IOException {
        Path target = directory.resolve(name);
        new Generation(7, part, worlds, 1, Optional.empty(), false).write(target);
        return target;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path first = generated("first", Part.TUNE, 40);
        Path second = generated("second", Part.TUNE, 40);
        assertThat(first.resolve("events.ndjson")).hasSameBinaryContentAs(second.resolve("events.ndjson"));
        assertThat(first.resolve("labels.ndjson")).hasSameBinaryContentAs(second.resolve("labels.ndjson"));
    }

    @Test
    void everyCaseIsThereAndHasATwin() throws IOException {
        assertThat(Cases.ids().stream().map(id -> Integer.valueOf(id.substring(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 101).boxed().toList());
        Set<String> told = new HashSet<>();
        for (JsonNode label : lines(generated("all", Part.REPORT, 202).resolve("labels.ndjson"))) {
            told.add(label.path("case").asText());
        }
        assertThat(told).containsAll(Cases.ids());
        assertThat(told).containsAll(Cases.ids().stream().map(id -> id + "t").toList());
    }

    @Test
    void everyEventIsOneOfTheContractAndEveryLabelIsOfWhatIsThere() throws IOException {
        Path all = generated("all", Part.TUNE, 202);
        Set<String> subjects = new HashSet<>();
        for (String line : Files.readAllLines(all.resolve("events.ndjson"))) {
            var event = StructuredCodec.read(line.getBytes(StandardCharsets.UTF_8));
            subjects.add(event.tenantId() + "/" + event.subject());
        }
        for (JsonNode label : lines(all.resolve("labels.ndjson"))) {
            String tenant = label.path("tenantid").asText() + "/";
            assertThat(subjects)
                    .contains(tenant + "calls/" + label.path("callId").asText());
            for (JsonNode target : label.path("expect").path("targets")) {
                if (target.has("interviewId")) {
                    assertThat(subjects)
                            .contains(tenant + "interviews/"
                                    + target.path("interviewId").asText());
                }
            }
        }
    }

    @Test
    void thePartsShareNoCustomer() throws IOException {
        Set<String> tune = new HashSet<>();
        lines(generated("tune", Part.TUNE, 30).resolve("labels.ndjson"))
                .forEach(label -> tune.add(label.path("tenantid").asText()));
        assertThat(lines(generated("report", Part.REPORT, 30).resolve("labels.ndjson")))
                .noneMatch(label -> tune.contains(label.path("tenantid").asText()));
    }
}
