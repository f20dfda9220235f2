package app.pinbridge.pinpoint.exchange;

import java.time.Duration;

/**
 * The bounds of one request.
 *
 * @param connectTimeout until there is a connection
 * @param answerTimeout from sending until the whole answer is here
 * @param largestAnswer bytes; a larger answer is given up
 */
public record TransportLimits(Duration connectTimeout, Duration answerTimeout, int largestAnswer) {

    /** 5 s to connect, 30 s to answer, 20 MB. */
    public static final TransportLimits DEFAULT =
            new TransportLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 20_000_000);

    public TransportLimits {
        if (!connectTimeout.isPositive() || !answerTimeout.isPositive() || largestAnswer < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
