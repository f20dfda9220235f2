package app.pinbridge.matching.calls;

import java.util.Optional;

/**
 * Which calls are asked for.
 *
 * @param status the match's; {@code review} is ranked by probability, all else is ordered newest first
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
