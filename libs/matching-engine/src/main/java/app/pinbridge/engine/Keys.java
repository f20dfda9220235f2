package app.pinbridge.engine;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.key.FactKeys;
import app.pinbridge.engine.key.KeyForms;
import app.pinbridge.engine.world.FactReader;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a fact is found by. */
public final class Keys {
    private Keys() {}

    /**
     * Keys of a fact in its standing form; of a deleted one none, but for users and interviews whose last snapshot still tells
     * something. Depends on the
     * event and the settings alone, so that a change of either tells which keys came and went.
     */
    public static SortedSet<Key> of(Event<?> event, Connection.Settings settings) {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(new FactKeys(new FactReader(settings)).of(event.data())));
    }

    /** The key that interviews of an application or job seeker carry, by its subject. */
    public static Key ofRecord(String subject) {
        return KeyForms.of(subject);
    }

    /**
     * The key that records with an address carry and that decisions on calls with it read; empty when the text is no
     * address.
     */
    public static Optional<Key> ofAddress(String text) {
        return Addresses.plain(text).map(Addresses::canonical).map(KeyForms::email);
    }
}
