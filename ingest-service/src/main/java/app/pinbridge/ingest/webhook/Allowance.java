package app.pinbridge.ingest.webhook;

import java.time.Duration;
import java.time.Instant;

/** So many a second and no more; what was not used lasts for two seconds. Used by many threads. */
final class Allowance {
    private final int perSecond;
    private double left;
    private Instant counted;

    Allowance(int perSecond, Instant now) {
        this.perSecond = perSecond;
        this.left = 2.0 * perSecond;
        this.counted = now;
    }

    /** Takes one; false when there is none. */
    synchronized boolean take(Instant now) {
        double passed = Math.max(0, Duration.between(counted, now).toMillis()) / 1000.0;
        left = Math.min(2.0 * perSecond, left + passed * perSecond);
        counted = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
