package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import java.util.Set;

/**
 * Subjects whose decisions were made from something.
 *
 * @param refs those that were found
 * @param truncated whether there may be more
 */
public record Readers(Set<Ref> refs, boolean truncated) {
    /** Nobody. */
    static final Readers NONE = new Readers(Set.of(), false);
}
