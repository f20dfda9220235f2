package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A standing snapshot, and the hashes of the candidate keys that it is found by. Safe for use by many threads. */
public final class Fact {
    private final Supplier<Event<?>> reader;
    private final Hashes keys;
    private @Nullable Event<?> event;

    private Fact(Supplier<Event<?>> reader, Hashes keys) {
        this.reader = reader;
        this.keys = keys;
    }

    /** The snapshot of an event. */
    static Fact of(Event<?> event, Hashes keys) {
        return new Fact(() -> event, keys);
    }

    /** A snapshot as it was loaded; it is read from its bytes by who asks for it first. */
    static Fact of(StoredFact stored) {
        return new Fact(stored::event, stored.keys());
    }

    /** What it says; always the same object. */
    public synchronized Event<?> event() {
        Event<?> read = event;
        if (read == null) {
            read = reader.get();
            event = read;
        }
        return read;
    }

    /** What it is found by. */
    public Hashes keys() {
        return keys;
    }
}
