package app.pinbridge.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The world's time. It stands still until it is set, advanced or let run; running, it follows the real clock, faster or
 * slower.
 */
public final class SimulatedClock extends Clock {
    private final Clock real;
    private Instant origin;
    private Instant realOrigin;
    private double pace;

    /** A clock that stands at an instant. */
    public SimulatedClock(Instant start, Clock real) {
        this.real = real;
        this.origin = start;
        this.realOrigin = real.instant();
    }

    @Override
    public synchronized Instant instant() {
        if (pace == 0) {
            return origin;
        }
        double passed = Duration.between(realOrigin, real.instant()).toMillis() * pace;
        return origin.plusMillis((long) passed);
    }

    /** Simulated seconds in a real second; 0 while the clock stands. */
    public synchronized double pace() {
        return pace;
    }

    /** Lets time run, or stand with 0. */
    public synchronized void run(double newPace) {
        moveTo(instant());
        pace = newPace;
    }

    /** Sets the time; it may go back. */
    public synchronized void moveTo(Instant instant) {
        origin = instant;
        realOrigin = real.instant();
    }

    /** Moves the time on. */
    public synchronized void advance(Duration by) {
        moveTo(instant().plus(by));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
