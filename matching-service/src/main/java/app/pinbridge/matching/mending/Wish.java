package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.kit.caller.Caller;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody wants of a call.
 *
 * @param revision of the answer that the person saw; with it, nothing is done when another answer stands by now
 */
public record Wish(Caller caller, String callId, OptionalInt revision, Instruction instruction) {

    /** Why it is not to be done against this answer; empty when it is. */
    Optional<Refusal> against(Match stands) {
        return revision.isEmpty() || revision.getAsInt() == stands.revision()
                ? Optional.empty()
                : Optional.of(Refusal.outdated(
                        "changed_since",
                        "The match of this call has changed since you looked: revision " + stands.revision()
                                + " stands, you saw " + revision.getAsInt()
                                + ". Look at the call again, then decide.",
                        "If-Match"));
    }
}
