package app.pinbridge.matching.mending;

import app.pinbridge.matching.deciding.Reconsidered;
import java.util.List;

/**
 * What came of something that people said.
 *
 * @param changed the calls that have another answer now, with the one before
 * @param more whether so many calls may be touched that all are gone through in the background
 */
record Consequences(List<Reconsidered> changed, boolean more) {
    static final Consequences NONE = new Consequences(List.of(), false);
}
