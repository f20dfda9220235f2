package app.pinbridge.matching.calls;

import java.util.Optional;

/**
 * Which calls are asked for.
 *
 * @param status the match's; {@code review} is ranked, the most probable tenth first and within it the newest, so that a call
 *     of today goes before one of last year that is a little surer; all else is ordered newest first
 * @param reason the reason's code; {@link #NO_REASON} for calls without one
 * @param limit as many as one page has
 * @param after where the page before ended
 */
public record CallFilter(Optional<String> status, Optional<String> reason, int limit, Optional<Cursor> after) {
    /** Asks for calls without a reason, and counts them. */
    public static final String NO_REASON = "none";

    /** Whether the list is the review queue. */
    boolean isRanked() {
        return status.filter("review"::equals).isPresent();
    }

    /** The code that is asked for; empty where none is, or calls without one are. */
    Optional<String> code() {
        return reason.filter(asked -> !asked.equals(NO_REASON));
    }

    /** Whether calls without a reason are asked for. */
    boolean isWithoutReason() {
        return reason.filter(NO_REASON::equals).isPresent();
    }
}
