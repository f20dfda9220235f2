package app.pinbridge.kit.inbox;

import app.pinbridge.kit.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Forgets events that were seen long ago, so that the inbox does not grow without end. How long they are kept is the window
 * of idempotence: an event that is sent again within it is known, and after it counts as new. Replicas may sweep at once.
 */
@ApplicationScoped
public class InboxRetention {
    private static final Logger LOG = Logger.getLogger(InboxRetention.class);
    /** Rows in one transaction: none holds locks for long, however much has gathered. */
    private static final int PORTION = 10_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("inbox-retention").factory());
    private final Database database;
    private final Clock clock;
    private final Duration kept;
    private final Duration interval;
    private volatile @Nullable ScheduledFuture<?> sweeps;

    /**
     * A retention that starts and stops with the service.
     *
     * @param kept how long an event is remembered, at least a day
     * @param interval between two sweeps
     */
    public InboxRetention(
            Database database,
            Clock clock,
            @ConfigProperty(name = "pinbridge.inbox.kept") Duration kept,
            @ConfigProperty(name = "pinbridge.inbox.sweep-interval") Duration interval) {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalStateException("pinbridge.inbox.kept must be a day at least");
        }
        this.database = database;
        this.clock = clock;
        this.kept = kept;
        this.interval = interval;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        sweeps = timer.scheduleWithFixedDelay(
                this::tick, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ScheduledFuture<?> waiting = sweeps;
        if (waiting != null) {
            waiting.cancel(true);
        }
        timer.shutdownNow();
    }

    private void tick() {
        try {
            int forgotten = sweep();
            LOG.debugf("inbox: %d events forgotten", forgotten);
        } catch (RuntimeException e) {
            // Thrown on, it would end the timer; the next sweep does what this one could not.
            LOG.warnf("inbox: not swept, trying again later: %s", e.toString());
        }
    }

    /** Forgets what is older; how many that was. */
    int sweep() {
        int all = 0;
        int portion = PORTION;
        while (portion == PORTION) {
            portion = database.asWorker(handle -> handle.createUpdate("""
                            DELETE FROM inbox
                             WHERE ctid = ANY(ARRAY(SELECT ctid FROM inbox WHERE seen_at < :before
                                                     LIMIT :portion FOR UPDATE SKIP LOCKED))
                            """)
                    .bind("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                    .bind("portion", PORTION)
                    .execute());
            all += portion;
        }
        return all;
    }
}
