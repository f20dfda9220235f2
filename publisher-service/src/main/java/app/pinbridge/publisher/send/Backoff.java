package app.pinbridge.publisher.send;

import app.pinbridge.publisher.PublisherConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** When to try again after a failure that passes: longer each time, and not all at the same moment. */
@ApplicationScoped
public class Backoff {
    private final PublisherConfig config;

    /** A backoff within the bounds of the configuration. */
    public Backoff(PublisherConfig config) {
        this.config = config;
    }

    /** When to try again after so many attempts that failed. */
    public Instant after(int attempts, Instant now) {
        Duration doubled = config.firstBackoff().multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        Duration longest = config.longestBackoff();
        long millis = Math.max(1, (doubled.compareTo(longest) > 0 ? longest : doubled).toMillis());
        return now.plusMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    /** As {@link #after(int, Instant)}, but not before Pinpoint wants it. */
    public Instant notBefore(Instant told, int attempts, Instant now) {
        Instant own = now.plus(Duration.ofMillis(ThreadLocalRandom.current().nextLong(50L * Math.max(1, attempts))));
        return told.isAfter(own) ? told : own;
    }
}
