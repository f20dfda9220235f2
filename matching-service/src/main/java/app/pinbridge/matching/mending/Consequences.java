package app.pinbridge.matching.mending;

import app.pinbridge.matching.deciding.Decided;
import app.pinbridge.matching.deciding.Reconsidered;
import java.util.List;

/**
 * What came of something that people said.
 *
 * @param more whether so many calls may be touched that all are gone through in the background
 */
record Consequences(Decided decided, boolean more) {
    static final Consequences NONE = new Consequences(Decided.NOTHING, false);

    /** The calls that have another answer now, with the one before. */
    List<Reconsidered> changed() {
        return decided.changed();
    }
}
