package app.pinbridge.bench.match;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param interviews how many, rising
 * @param tenants customers that they are spread over
 * @param events calls in each measurement of speed
 * @param warmUp calls before it, as far as there are interviews for them
 * @param perSecond calls a second in the measurement of latency
 * @param latencySeconds how long that goes
 * @param loadBound the longest that each loading may take
 */
public record MatchPlan(
        List<Integer> interviews,
        int tenants,
        int events,
        int warmUp,
        double perSecond,
        int latencySeconds,
        Duration loadBound) {

    private static final double HOLDABLE = 0.7;
    private static final double LONGEST_SECONDS = 30;
    private static final int FEWEST = 500;

    public MatchPlan {
        interviews = interviews.stream().sorted().distinct().toList();
        if (interviews.isEmpty() || interviews.getFirst() < tenants * 10) {
            throw new IllegalArgumentException("each of " + tenants + " customers needs at least 10 interviews");
        }
    }

    /** A steady rate that can be held at all: the wanted one, or 70 % of the greatest speed where that is less. */
    public double steadyRate(double greatest) {
        return Math.min(perSecond, HOLDABLE * greatest);
    }

    /** Calls in a measurement of latency at this rate. */
    public int latencyEvents(double rate) {
        return (int) (rate * latencySeconds);
    }

    /** Calls in a measurement of speed: as planned, or fewer so that a slow one ends in half a minute. */
    public int speedEvents(double expectedPerSecond) {
        return (int) Math.clamp(expectedPerSecond * LONGEST_SECONDS, Math.min(FEWEST, events), events);
    }

    /** Calls that are measured at one scale, at most. */
    private int measuredCalls() {
        return events + latencyEvents(perSecond);
    }

    /** The most calls of one scale, without the floor's. */
    public int mostCalls() {
        return warmUp + measuredCalls();
    }

    /** The fewest calls of one scale. */
    public int fewestCalls() {
        return Math.min(FEWEST, warmUp) + measuredCalls();
    }

    /**
     * Calls before those that are measured: as planned, or fewer where there are fewer interviews.
     *
     * @param capacity calls that there can be, at least {@link #fewestCalls}
     */
    public int warmUpWithin(long capacity) {
        return (int) Math.min(capacity - measuredCalls(), warmUp);
    }
}
