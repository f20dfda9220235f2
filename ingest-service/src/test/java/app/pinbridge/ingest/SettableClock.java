package app.pinbridge.ingest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The service's time in tests: as it is, plus what a test has let pass. It never goes back. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SettableClock extends Clock {
    private static final AtomicReference<Duration> PASSED = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass. */
    static void advance(Duration by) {
        PASSED.updateAndGet(passed -> passed.plus(by));
    }

    static Instant now() {
        return Clock.systemUTC().instant().plus(PASSED.get());
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return Clock.systemUTC().getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), PASSED.get());
    }
}
