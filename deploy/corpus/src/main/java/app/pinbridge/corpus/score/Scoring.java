package app.pinbridge.corpus.score;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.corpus.label.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads labels and results, and judges each labelled call. */
public final class Scoring {
    private Scoring() {}

    /** The figures of the given results. Throws IOException when a file cannot be read. */
    public static Tally of(Path labels, Path results) throws IOException {
        Map<String, Match> answers = answers(results);
        Tally tally = new Tally();
        try (BufferedReader lines = Files.newBufferedReader(labels)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    Label label = Json.MAPPER.readValue(line, Label.class);
                    tally.add(Judge.judge(
                            label, Optional.ofNullable(answers.get(key(label.tenantId(), label.callId())))));
                }
            }
        }
        return tally;
    }

    private static Map<String, Match> answers(Path results) throws IOException {
        Map<String, Match> answers = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(results)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Event<?> event = StructuredCodec.read(line.getBytes(StandardCharsets.UTF_8));
                if (event.data() instanceof Match match) {
                    answers.put(key(event.tenantId(), match.callId()), scored(match));
                }
            }
        }
        return answers;
    }

    private static String key(String tenantId, String callId) {
        return tenantId + "/" + callId;
    }

    /** Without what no figure needs, so that a hundred thousand answers fit. */
    private static Match scored(Match match) {
        return new Match(
                match.callId(),
                match.revision(),
                match.status(),
                match.kind(),
                match.targets(),
                match.confidence(),
                match.reason(),
                match.warnings(),
                match.suggestions(),
                match.publication(),
                match.duplicateOf(),
                null,
                null,
                match.access(),
                match.denied(),
                List.of(),
                null,
                null,
                List.of(),
                match.deleted());
    }
}
