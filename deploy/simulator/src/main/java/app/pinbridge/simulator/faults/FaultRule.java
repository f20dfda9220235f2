package app.pinbridge.simulator.faults;

import app.pinbridge.simulator.api.ApiRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * When something goes wrong.
 *
 * @param method the requests' method; empty for any
 * @param path the requests' path below the base, where {@code *} stands for any characters
 * @param probability with which each such request is hit, up to 1
 * @param times after which the rule is used up; empty for never
 * @param delay of {@link FaultKind#LATENCY}
 * @param retryAfter seconds to say with {@link FaultKind#THROTTLE} and {@link FaultKind#UNAVAILABLE}; empty for no such
 *     header
 */
public record FaultRule(
        FaultKind kind,
        Optional<String> method,
        String path,
        double probability,
        OptionalInt times,
        Duration delay,
        OptionalInt retryAfter) {
    public FaultRule {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is above 0 and at most 1, not " + probability);
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new IllegalArgumentException("A fault happens at least once");
        }
    }

    /** A fault that hits every request. */
    public static FaultRule always(FaultKind kind) {
        return new FaultRule(
                kind, Optional.empty(), "*", 1, OptionalInt.empty(), Duration.ofMillis(500), OptionalInt.empty());
    }

    /** A fault that hits the next requests only. */
    public static FaultRule times(FaultKind kind, int times) {
        return always(kind).limited(times);
    }

    /** The same for a number of requests. */
    public FaultRule limited(int count) {
        return new FaultRule(kind, method, path, probability, OptionalInt.of(count), delay, retryAfter);
    }

    /** The same for requests of one method to some paths. */
    public FaultRule on(String onlyMethod, String paths) {
        return new FaultRule(kind, Optional.of(onlyMethod), paths, probability, times, delay, retryAfter);
    }

    /** The same with a probability. */
    public FaultRule withProbability(double chance) {
        return new FaultRule(kind, method, path, chance, times, delay, retryAfter);
    }

    /** The same with a delay. */
    public FaultRule withDelay(Duration duration) {
        return new FaultRule(kind, method, path, probability, times, duration, retryAfter);
    }

    /** The same with seconds to say in {@code Retry-After}. */
    public FaultRule withRetryAfter(int seconds) {
        return new FaultRule(kind, method, path, probability, times, delay, OptionalInt.of(seconds));
    }

    boolean concerns(ApiRequest request) {
        return method.filter(only -> !only.equalsIgnoreCase(request.method())).isEmpty()
                && Pattern.matches("\\Q" + path.replace("*", "\\E.*\\Q") + "\\E", request.path());
    }
}
