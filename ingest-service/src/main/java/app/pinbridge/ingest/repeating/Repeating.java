package app.pinbridge.ingest.repeating;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work that is done at an interval on a thread of its own, until closed. One failure does not end it. */
public final class Repeating implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Repeating.class);
    private static final long PATIENCE_SECONDS = 3;

    private final ScheduledExecutorService timer;
    private final String name;
    private final Runnable work;

    private Repeating(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Begins; the first time comes after one interval. */
    @SuppressWarnings("FutureReturnValueIgnored") // tick lets no failure through that the future would hold
    public static Repeating start(String name, Duration interval, Runnable work) {
        Repeating repeating = new Repeating(name, work);
        repeating.timer.scheduleWithFixedDelay(
                repeating::tick, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return repeating;
    }

    private void tick() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s: failed, trying again: %s", name, e.toString());
        }
    }

    /** Ends it; waits some seconds for what is under way. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
