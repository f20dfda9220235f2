package app.pinbridge.bench.match;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param interviews how many, rising
 * @param tenants customers that they are spread over
 * @param events calls in each measurement of speed
 * @param warmUp calls before it
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

    public MatchPlan {
        interviews = interviews.stream().sorted().distinct().toList();
        if (interviews.isEmpty() || interviews.getFirst() < tenants * 10) {
            throw new IllegalArgumentException("each of " + tenants + " customers needs at least 10 interviews");
        }
    }

    /** Calls in the measurement of latency. */
    public int latencyEvents() {
        return (int) (perSecond * latencySeconds);
    }

    /** Calls of one scale, without the floor's. */
    public int callsOfScale() {
        return warmUp + events + latencyEvents();
    }
}
