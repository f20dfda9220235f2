package app.pinbridge.engine;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.key.FactKeys;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a fact is found by. */
public final class Keys {
    private Keys() {}

    /**
     * Keys of a fact in its standing form; of a deleted one none, but for a user who left with an address. Depends on the
     * event and the settings alone, so that a change of either tells which keys came and went.
     */
    public static SortedSet<Key> of(Event<?> event, Connection.Settings settings) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(new FactKeys(settings).of(event.data())));
    }
}
