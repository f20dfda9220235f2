package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.calls.Viewer;
import app.pinbridge.matching.deciding.Matches;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.decision.StoredDecision;
import app.pinbridge.matching.fact.Ref;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A call that a person changed, in a transaction that is not at its end.
 *
 * @param learned the alias that the link taught
 * @param consequences for this call and others
 */
record Mended(
        Handle transaction,
        Ref call,
        Viewer viewer,
        Match before,
        Match after,
        Optional<Alias> learned,
        Consequences consequences) {

    /** The call as it is now. */
    static Mended of(
            Handle transaction,
            Ref call,
            Viewer viewer,
            Match before,
            Optional<Alias> learned,
            Consequences consequences) {
        Optional<StoredDecision> now =
                Optional.ofNullable(Decisions.load(transaction, List.of(call)).get(call));
        Match after = now.map(decision -> Matches.revised(decision.data(Match.class), decision.revision()))
                .orElse(before);
        return new Mended(transaction, call, viewer, before, after, learned, consequences);
    }
}
