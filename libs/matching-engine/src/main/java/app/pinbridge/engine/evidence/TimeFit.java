package app.pinbridge.engine.evidence;

import app.pinbridge.engine.call.CallTimes;
import app.pinbridge.engine.call.Span;
import java.time.Duration;
import java.util.Optional;

/** Compares when a call was with when an interview is. The call's own slot decides; when it was held comes second. */
final class TimeFit {
    private static final Duration SAME_START = Duration.ofMinutes(10);
    private static final Duration BLOCK = Duration.ofHours(6);
    private static final Duration EARLY = Duration.ofMinutes(-90);
    private static final Duration LATE = Duration.ofHours(2);
    private static final Duration ZONES_APART = Duration.ofMinutes(850);
    private static final double HALF = 0.5;
    private static final long HALF_HOUR = 1800;

    private TimeFit() {}

    static Level of(CallTimes times, Optional<Span> interview) {
        if (times.slot().isEmpty()) {
            return Level.TIME_UNKNOWN;
        }
        if (interview.isEmpty()) {
            return Level.TIME_NO_SLOT;
        }
        return of(times.slot().get(), times.held().orElse(times.slot().get()), interview.get());
    }

    private static Level of(Span own, Span held, Span slot) {
        boolean block = slot.length().compareTo(BLOCK) >= 0 && own.length().compareTo(BLOCK.dividedBy(2)) < 0;
        if (block && own.overlap(slot).isPositive()) {
            return Level.TIME_BLOCK;
        }
        if (own.startsApart(slot).compareTo(SAME_START) <= 0) {
            return Level.TIME_EXACT;
        }
        if (own.covers(slot) >= HALF || slot.covers(own) >= HALF) {
            return Level.TIME_OVERLAP;
        }
        if (own.overlap(slot).isPositive() || held.overlap(slot).isPositive()) {
            return Level.TIME_TOUCH;
        }
        return apart(Duration.between(slot.start(), own.start()));
    }

    private static Level apart(Duration later) {
        if (later.abs().compareTo(ZONES_APART) > 0) {
            return Level.TIME_FAR;
        }
        if (later.compareTo(EARLY) >= 0 && later.compareTo(LATE) <= 0) {
            return Level.TIME_NEAR;
        }
        long offHalfHours = Math.floorMod(later.toSeconds() + SAME_START.toSeconds(), HALF_HOUR);
        return offHalfHours <= 2 * SAME_START.toSeconds() ? Level.TIME_SHIFTED : Level.TIME_DAY;
    }
}
