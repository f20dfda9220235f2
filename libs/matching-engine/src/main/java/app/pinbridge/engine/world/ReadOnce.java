package app.pinbridge.engine.world;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** What was read of snapshots: one reading for each id, of the snapshot that was read last. */
final class ReadOnce<D, R> {
    private final ConcurrentMap<String, Reading<D, R>> known = new ConcurrentHashMap<>();
    private final Function<D, R> reader;

    private record Reading<D, R>(D of, R as) {}

    ReadOnce(Function<D, R> reader) {
        this.reader = reader;
    }

    /** The snapshot, read. Another snapshot of the same id takes the place of the one before. */
    @SuppressWarnings(
            "ReferenceEquality") // whether it is the very snapshot is enough, and comparing them costs more than
    // reading
    R of(String id, D snapshot) {
        Reading<D, R> last = known.get(id);
        if (last != null && last.of() == snapshot) {
            return last.as();
        }
        R read = reader.apply(snapshot);
        known.put(id, new Reading<>(snapshot, read));
        return read;
    }
}
