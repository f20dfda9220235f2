package app.pinbridge.pinpoint.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a connection may ask: additive increase, halved on 429, with a memory of where it was throttled. Not safe for
 * threads; the {@link Budget} guards it.
 *
 * <p>Each answer to a request that had to wait for the pace adds a constant to the rate, up to a ceiling a little below the
 * rate at which Pinpoint last said "too many". There it stays, so that a steady state sees no 429; now and then the ceiling
 * is tried a little higher, in growing intervals while that fails.
 */
final class Pace {
    private static final double INCREASE = 0.5;
    private static final double LOWEST_RATE = 0.2;
    private static final double BELOW_THROTTLED = 0.93;
    private static final double TRY_HIGHER = 1.05;
    private static final Duration FIRST_TRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_TRY = Duration.ofMinutes(16);
    private static final Duration LONGEST_UNTOLD_PAUSE = Duration.ofMinutes(1);
    private static final Duration LATENESS_MADE_UP = Duration.ofMillis(20);

    private final double highestRate;
    private double rate;
    private double ceiling;
    private Instant next;
    private Instant pausedUntil;
    private Instant lastCut;
    private Instant atCeilingSince;
    private Duration tryAfter = FIRST_TRY;
    private boolean triedHigher;
    private int throttledInARow;
    private long answersSinceCut;

    Pace(double initialRate, double highestRate, Instant now) {
        this.rate = initialRate;
        this.highestRate = highestRate;
        this.ceiling = highestRate;
        this.next = now;
        this.pausedUntil = now;
        this.lastCut = now.minusMillis(1);
        this.atCeilingSince = now;
    }

    /** When the next request may be sent. */
    Instant next() {
        return next.isAfter(pausedUntil) ? next : pausedUntil;
    }

    /** A request is sent. A wake-up that came late is made up for, a pause is not. */
    void started(Instant now) {
        Instant earliest = now.minus(LATENESS_MADE_UP);
        Instant from = next.isAfter(earliest) ? next : earliest;
        Instant base = from.isAfter(now) ? now : from;
        next = base.plusNanos((long) (1e9 / rate));
    }

    /**
     * A request was answered, not throttled.
     *
     * @param paced whether it had to wait for the pace; only then does its answer show that more would be possible
     */
    void answered(boolean paced, Instant now) {
        throttledInARow = 0;
        answersSinceCut++;
        if (!paced) {
            return;
        }
        if (rate < ceiling) {
            rate = Math.min(ceiling, rate + INCREASE);
            atCeilingSince = now;
        } else if (ceiling < highestRate && !now.isBefore(atCeilingSince.plus(tryAfter))) {
            tryHigher(now);
        }
    }

    private void tryHigher(Instant now) {
        ceiling = Math.min(highestRate, ceiling * TRY_HIGHER);
        atCeilingSince = now;
        tryAfter = triedHigher ? FIRST_TRY : tryAfter;
        triedHigher = true;
    }

    /**
     * A request was throttled. Those that were under way together count as one cut.
     *
     * @param told until when Pinpoint said to stay away
     */
    void throttled(Instant startedAt, Optional<Instant> told, Instant now) {
        if (startedAt.isAfter(lastCut)) {
            throttledInARow++;
            cut(told, now);
        }
        pauseUntil(told.orElseGet(() -> now.plus(untoldPause())));
    }

    private void cut(Optional<Instant> told, Instant now) {
        boolean longWindow =
                told.filter(until -> until.isAfter(now.plusSeconds(5))).isPresent();
        double allowed = Math.min(rate, measuredSinceCut(now));
        // The limit lies between what was let through and the rate that was not. One that counts over minutes is what
        // it
        // let through; otherwise half-way is tried, for ramping up let less through than the limit.
        double fits = longWindow ? Math.max(rate / 2, allowed) : (allowed + rate) / 2;
        ceiling = Math.max(LOWEST_RATE, Math.min(BELOW_THROTTLED * rate, fits));
        rate = Math.max(LOWEST_RATE, rate / 2);
        if (triedHigher) {
            tryAfter = shorter(tryAfter.multipliedBy(2), LONGEST_TRY);
            triedHigher = false;
        }
        lastCut = now;
        answersSinceCut = 0;
    }

    /** What Pinpoint let through: the answers over the time since it last said "too many". */
    private double measuredSinceCut(Instant now) {
        return answersSinceCut / Math.max(1.0, Duration.between(lastCut, now).toMillis() / 1000.0);
    }

    private Duration untoldPause() {
        return shorter(Duration.ofSeconds(1L << Math.clamp(throttledInARow - 1, 0, 10)), LONGEST_UNTOLD_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Nothing is sent until then. */
    void pauseUntil(Instant until) {
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    }

    double rate() {
        return rate;
    }

    double ceiling() {
        return ceiling;
    }

    Instant pausedUntil() {
        return pausedUntil;
    }
}
