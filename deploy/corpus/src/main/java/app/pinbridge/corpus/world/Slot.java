package app.pinbridge.corpus.world;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time. */
public record Slot(Instant start, Instant end) {

    /** A stretch of so many minutes. */
    public static Slot of(Instant start, int minutes) {
        return new Slot(start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** The same length, so many minutes later; earlier when negative. */
    public Slot shifted(int minutes) {
        Duration shift = Duration.ofMinutes(minutes);
        return new Slot(start.plus(shift), end.plus(shift));
    }

    /** As many minutes, beginning where this one ends. */
    public Slot next() {
        return new Slot(end, end.plus(length()));
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether there is a moment that lies in both, when both are made longer by so many minutes at either end. */
    public boolean near(Slot other, int minutes) {
        Duration margin = Duration.ofMinutes(minutes);
        return start.isBefore(other.end.plus(margin)) && other.start.isBefore(end.plus(margin));
    }
}
