package app.pinbridge.pinpoint.retry;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Priority;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is sent again, how often and for how long.
 *
 * @param attempts in all, with the first
 * @param firstDelay the longest wait before the second attempt; it doubles from attempt to attempt
 * @param longestDelay the longest wait before any
 * @param patience no attempt is begun later than this after the first
 * @param interactivePatience the same where a person waits
 */
public record RetryPolicy(
        int attempts, Duration firstDelay, Duration longestDelay, Duration patience, Duration interactivePatience) {

    /** 4 attempts, 250 ms doubling to at most 5 s, for 45 s or where a person waits 10 s. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            4, Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(45), Duration.ofSeconds(10));

    /** Sends everything once. */
    public static final RetryPolicy NEVER =
            new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, Duration.ZERO);

    /** What passes by itself. A host that does not exist, a bad certificate or too large an answer does not. */
    private static final Set<ErrorCode> PASSING = EnumSet.of(
            ErrorCode.SERVER_ERROR,
            ErrorCode.SERVICE_UNAVAILABLE,
            ErrorCode.CONNECT_FAILED,
            ErrorCode.TIMEOUT,
            ErrorCode.CONNECTION_LOST,
            ErrorCode.UNREADABLE);

    public RetryPolicy {
        if (attempts < 1 || !firstDelay.isPositive() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("a retry needs an attempt and 0 < first delay <= longest delay");
        }
    }

    /**
     * Whether sending it again is safe and may help. What changes something is sent again only where it surely was not
     * done: throttled, or no connection came about. After bytes were sent it never is, whatever the status says.
     */
    boolean allows(Call call, Failure failure) {
        return switch (failure) {
            case Failure.Throttled throttled -> throttled.code() == ErrorCode.RATE_LIMITED;
            case Failure.Refused refused -> false;
            case Failure.Unavailable unavailable ->
                call.isIdempotent()
                        ? PASSING.contains(unavailable.code())
                        : unavailable.code() == ErrorCode.CONNECT_FAILED;
        };
    }

    Duration patience(Priority priority) {
        return priority == Priority.INTERACTIVE ? interactivePatience : patience;
    }

    /** The longest wait before the attempt after so many. */
    Duration longestDelayAfter(int attemptsSoFar) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.min(attemptsSoFar - 1, 20));
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }
}
