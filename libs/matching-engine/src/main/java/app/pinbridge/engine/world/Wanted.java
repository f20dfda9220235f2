package app.pinbridge.engine.world;

import app.pinbridge.engine.Key;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;

/**
 * Subjects and keys that are wanted, asked for or not.
 *
 * @param near subjects that were found from the call itself
 * @param kin subjects that may be of a person who was
 */
record Wanted(NavigableSet<String> subjects, Set<Key> keys, Set<String> near, Set<String> kin) {
    private static final int USUAL_KEYS = 64;

    /** Nothing but these subjects. */
    Wanted(NavigableSet<String> subjects) {
        this(subjects, HashSet.newHashSet(USUAL_KEYS), new HashSet<>(), new HashSet<>());
    }

    /** How close a record is to the call, on which depends what it leads to. */
    enum Closeness {
        NONE,
        KIN,
        NEAR,
        NEAR_AND_KIN
    }

    Closeness closeness(String subject) {
        return near.contains(subject)
                ? kin.contains(subject) ? Closeness.NEAR_AND_KIN : Closeness.NEAR
                : kin.contains(subject) ? Closeness.KIN : Closeness.NONE;
    }

    /** Grows with whatever is added; nothing is ever taken away. */
    int size() {
        return subjects.size() + keys.size() + near.size() + kin.size();
    }
}
