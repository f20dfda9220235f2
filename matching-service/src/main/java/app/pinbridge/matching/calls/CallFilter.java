package app.pinbridge.matching.calls;

import java.util.Optional;

/**
 * Which calls are asked for.
 *
 * @param status the match's; {@code review} is ranked, the most probable tenth first and within it the newest, so that a call
 *     of today goes before one of last year that is a little surer; all else is ordered newest first
 * @param reason the reason's code
 * @param limit as many as one page has
 * @param after where the page before ended
 */
public record CallFilter(Optional<String> status, Optional<String> reason, int limit, Optional<Cursor> after) {

    /** Whether the list is the review queue. */
    boolean isRanked() {
        return status.filter("review"::equals).isPresent();
    }
}
