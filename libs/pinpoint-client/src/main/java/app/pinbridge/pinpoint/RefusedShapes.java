package app.pinbridge.pinpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which requests for more than the bare records Pinpoint has lately refused one connection, so that they are not tried first
 * each time. Safe for threads.
 */
public final class RefusedShapes {
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration remembered;

    private record Known(int shape, Instant until) {}

    /** @param remembered after which the richest is tried again: the permission for it may have been given */
    RefusedShapes(Clock clock, Duration remembered) {
        this.clock = clock;
        this.remembered = remembered;
    }

    /**
     * With which of some shapes, richest first, to begin.
     *
     * @param what is asked for; each has shapes of its own
     */
    public int first(String what) {
        Known last = known.get(what);
        return last != null && clock.instant().isBefore(last.until()) ? last.shape() : 0;
    }

    /** A shape was not refused, while all richer ones were. */
    public void worked(String what, int shape) {
        if (shape == 0) {
            known.remove(what);
        } else if (first(what) != shape) {
            known.put(what, new Known(shape, clock.instant().plus(remembered)));
        }
    }

    /** A permission may have been given: everything is tried again. */
    void forget() {
        known.clear();
    }
}
