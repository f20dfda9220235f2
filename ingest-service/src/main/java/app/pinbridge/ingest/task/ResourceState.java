package app.pinbridge.ingest.task;

import app.pinbridge.ingest.ats.Resource;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a kind of record is.
 *
 * @param readable false when the key may not read it
 * @param initialDone whether all of it was read once
 * @param through every change up to here was sent, by our clock
 * @param highWater the latest {@code updated_at} that was seen, by Pinpoint's clock
 * @param done records read in the first scan
 * @param total records there were when it began, where Pinpoint told it
 */
public record ResourceState(
        Resource resource,
        boolean readable,
        boolean initialDone,
        Optional<Instant> through,
        Optional<Instant> highWater,
        long done,
        Optional<Long> total) {

    /** Nothing is known yet. */
    public static ResourceState unknown(Resource resource) {
        return new ResourceState(resource, true, false, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /** It can be read, and there is so much. */
    public ResourceState measured(Optional<Long> newTotal, Optional<Instant> newest) {
        return new ResourceState(resource, true, initialDone, through, later(highWater, newest), done, newTotal);
    }

    /** The same, readable or not. */
    public ResourceState readable(boolean now) {
        return new ResourceState(resource, now, initialDone, through, highWater, done, total);
    }

    /** So many more rows were read, which counts in the first scan alone. */
    public ResourceState read(long rows) {
        return initialDone
                ? this
                : new ResourceState(resource, readable, false, through, highWater, done + rows, total);
    }

    /** All of it was read, beginning at the given time. */
    public ResourceState scanned(Instant began) {
        return new ResourceState(
                resource,
                readable,
                true,
                later(through, Optional.of(began)),
                highWater,
                done,
                total.or(() -> Optional.of(done)));
    }

    /** All changes were read, beginning at the given time. */
    public ResourceState caughtUp(Instant began, Optional<Instant> newest) {
        Optional<Instant> reached = initialDone ? later(through, Optional.of(began)) : through;
        return new ResourceState(resource, readable, initialDone, reached, later(highWater, newest), done, total);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }
}
