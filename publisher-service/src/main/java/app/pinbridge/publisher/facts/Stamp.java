package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Event;
import java.time.Instant;
import java.util.Comparator;

/** When and as which event a snapshot came: what decides which of two stands. */
public record Stamp(Instant time, String id) {
    private static final Comparator<Stamp> STANDING =
            Comparator.comparing(Stamp::time).thenComparing(Stamp::id);

    /** The stamp of an event. */
    public static Stamp of(Event<?> event) {
        return new Stamp(event.time(), event.id());
    }

    /** Whether a snapshot with this stamp stands against one with the other. */
    public boolean standsAgainst(Stamp other) {
        return STANDING.compare(this, other) > 0;
    }
}
