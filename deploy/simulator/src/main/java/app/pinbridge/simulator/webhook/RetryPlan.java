package app.pinbridge.simulator.webhook;

import java.time.Duration;
import java.util.Random;

/**
 * When a webhook that was not taken is sent again: up to ten times, each wait twice the last, shortened by chance by up to a
 * fifth, all of them within a window of the world's time.
 *
 * @param window 24 hours at Pinpoint
 */
record RetryPlan(Duration window) {
    static final int RETRIES = 10;
    private static final double SHORTENED_BY = 0.2;
    private static final int UNITS = (1 << RETRIES) - 1;

    RetryPlan {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("The window of retries must be positive");
        }
    }

    /**
     * The real time to wait after a number of attempts.
     *
     * @param attempts so far, from 1; no more than {@link #RETRIES}
     * @param pace the world's seconds in a real second; a world that stands, or is slower, waits in real time
     */
    Duration waitAfter(int attempts, double pace, Random random) {
        double longest = (double) window.toMillis() * (1 << (attempts - 1)) / UNITS;
        double wait = longest * (1 - SHORTENED_BY * random.nextDouble());
        return Duration.ofMillis((long) (wait / Math.max(1, pace)));
    }
}
