package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/** Forms of what is said. */
public final class Matches {
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
