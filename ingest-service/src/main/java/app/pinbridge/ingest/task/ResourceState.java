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
 * @param doubt why what was read can hardly be all
 */
public record ResourceState(
        Resource resource,
        boolean readable,
        boolean initialDone,
        Optional<Instant> through,
        Optional<Instant> highWater,
        long done,
        Optional<Long> total,
        Optional<Doubt> doubt) {

    /** Nothing is known yet. */
    public static ResourceState unknown(Resource resource) {
        return new ResourceState(
                resource, true, false, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /** It can be read, and there is so much. */
    public ResourceState measured(Optional<Long> newTotal, Optional<Instant> newest, Instant now) {
        Optional<Instant> latest = notAfter(newest, now);
        return new ResourceState(resource, true, initialDone, through, later(highWater, latest), done, newTotal, doubt);
    }

    /** The same, readable or not. */
    public ResourceState readable(boolean now) {
        return new ResourceState(resource, now, initialDone, through, highWater, done, total, doubt);
    }

    /** So many more rows were read, which counts in the first scan alone. */
    public ResourceState read(long rows) {
        return initialDone
                ? this
                : new ResourceState(resource, readable, false, through, highWater, done + rows, total, doubt);
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
                total.or(() -> Optional.of(done)),
                doubt);
    }

    /**
     * All changes were read, beginning at the given time. What bears a later date than that does not count as the latest change:
     * changes would else be missed until that time comes.
     */
    public ResourceState caughtUp(Instant began, Optional<Instant> newest) {
        Optional<Instant> reached = initialDone ? later(through, Optional.of(began)) : through;
        Optional<Instant> latest = notAfter(newest, began);
        return new ResourceState(
                resource, readable, initialDone, reached, later(highWater, latest), done, total, doubt);
    }

    /** So many records there are by now, and so many Pinpoint counts. */
    public ResourceState counted(long read, Optional<Long> counted, Optional<Doubt> found) {
        return new ResourceState(
                resource, readable, initialDone, through, highWater, read, counted.or(() -> total), found);
    }

    private static Optional<Instant> notAfter(Optional<Instant> time, Instant bound) {
        return time.map(given -> given.isAfter(bound) ? bound : given);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }
}
