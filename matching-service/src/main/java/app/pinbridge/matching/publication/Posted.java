package app.pinbridge.matching.publication;

import app.pinbridge.contracts.Publication;
import app.pinbridge.matching.fact.Ref;
import java.time.Instant;

/**
 * What was last told of a comment.
 *
 * @param place subject of the application or job seeker that it hangs on
 * @param at when that became true
 */
public record Posted(
        Ref call, String place, Publication.What what, Publication.Outcome outcome, Instant at, String eventId) {

    /** Whether it is there. */
    public boolean isThere() {
        return outcome == Publication.Outcome.POSTED || outcome == Publication.Outcome.ALREADY_POSTED;
    }
}
