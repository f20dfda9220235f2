package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Forms of what is said. */
public final class Matches {
    private static final byte[] NO_REVISION = "\"revision\":0".getBytes(StandardCharsets.US_ASCII);

    private Matches() {}

    /** Says that nothing is said of the call any more. */
    public static Match deleted(String callId) {
        return new Match(
                callId, 0, null, null, List.of(), null, null, List.of(), List.of(), null, null, null, null, List.of(),
                List.of(), List.of(), null, null, List.of(), true);
    }

    /** The same answer with its revision. */
    public static Match revised(Match match, int revision) {
        return new Match(
                match.callId(),
                revision,
                match.status(),
                match.kind(),
                match.targets(),
                match.confidence(),
                match.reason(),
                match.warnings(),
                match.suggestions(),
                match.publication(),
                match.duplicateOf(),
                match.enrichment(),
                match.atsUrl(),
                match.access(),
                match.denied(),
                match.explanation(),
                match.decidedBy(),
                match.model(),
                match.inputs(),
                match.deleted());
    }

    /**
     * The JSON of an answer with its revision in the place of 0. The text stands there once: within a string its quotes would
     * have backslashes.
     *
     * @param json what {@link #json} wrote of an answer
     */
    static byte[] revised(byte[] json, int revision) {
        int at = 0;
        while (!Arrays.equals(json, at, at + NO_REVISION.length, NO_REVISION, 0, NO_REVISION.length)) {
            at++;
        }
        int from = at + NO_REVISION.length;
        byte[] number = Integer.toString(revision).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer revised = ByteBuffer.allocate(json.length - 1 + number.length);
        revised.put(json, 0, from - 1).put(number).put(json, from, json.length - from);
        return revised.array();
    }

    /** The version of rules and weights that said it; empty for what is no match, or none that stands. */
    static String model(EventData said) {
        return said instanceof Match match && match.model() != null ? match.model() : "";
    }

    /** What is said as JSON; equal values are equal bytes. */
    static byte[] json(EventData said) {
        try {
            return Json.MAPPER.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record cannot be written", e);
        }
    }
}
