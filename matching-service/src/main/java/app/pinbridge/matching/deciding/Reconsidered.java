package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Match;
import java.util.Optional;

/** What stands of a call, and what would be said of it now. */
public record Reconsidered(Match stands, Match would) {

    static Optional<Reconsidered> of(Answer answer) {
        return answer.question()
                .earlier()
                .flatMap(earlier -> answer.said().stream()
                        .filter(Match.class::isInstance)
                        .map(Match.class::cast)
                        .findFirst()
                        .map(said -> new Reconsidered(earlier.data(Match.class), said)));
    }
}
