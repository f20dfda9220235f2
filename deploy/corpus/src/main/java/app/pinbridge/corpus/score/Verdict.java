package app.pinbridge.corpus.score;

import app.pinbridge.contracts.Match;
import app.pinbridge.corpus.label.Label;
import java.util.List;
import java.util.Optional;

/**
 * How one answer compares with its label.
 *
 * @param answer empty when the matcher said nothing of the call
 * @param wrong fields in which the answer differs from that right answer which it comes closest to
 */
public record Verdict(Label label, Optional<Match> answer, List<String> wrong) {

    /** The answer's status; {@code none} without an answer. */
    public String status() {
        return answer.flatMap(match -> Optional.ofNullable(match.status()))
                .map(Wire::name)
                .orElse("none");
    }

    /** The answer's reason code; {@code none} without one. */
    public String reason() {
        return answer.flatMap(match -> Optional.ofNullable(match.reason()))
                .map(reason -> reason.code().wireName())
                .orElse("none");
    }

    /** The answer's decision on publication; {@code none} without one. */
    public String publication() {
        return answer.flatMap(match -> Optional.ofNullable(match.publication()))
                .map(gate -> Wire.name(gate.decision()))
                .orElse("none");
    }

    /** Whether the answer is as its label says in everything. */
    public boolean right() {
        return wrong.isEmpty();
    }
}
