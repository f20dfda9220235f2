package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.Leases;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.status.Announcements;
import app.pinbridge.kit.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of connections that do not get on. Sessions tell what they find; whoever gets no session, no key or no answer says
 * nothing, and "live" would stay as the last word. Replicas may watch at once: a status that was told is not told again.
 */
@ApplicationScoped
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    /** So many looks in a row come first: after a pause of this process sessions are to have their turn before it is told. */
    private static final int LOOKS_BEFORE_TELLING = 3;

    private final Database database;
    private final Connections connections;
    private final Leases leases;
    private final Announcements announcements;
    private final IngestSettings settings;
    private final Clock clock;
    private volatile @Nullable ScheduledFuture<?> looks;
    private Instant lastLook = Instant.EPOCH;
    private int looksInARow;

    /** A watch that starts and stops with the service. */
    public Watch(
            Database database,
            Connections connections,
            Leases leases,
            Announcements announcements,
            IngestSettings settings,
            Clock clock) {
        this.database = database;
        this.connections = connections;
        this.leases = leases;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        long millis = settings.watchInterval().toMillis();
        looks = timer.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ScheduledFuture<?> waiting = looks;
        if (waiting != null) {
            waiting.cancel(true);
        }
        timer.shutdownNow();
    }

    private void tick() {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            boolean inARow = lastLook.plus(settings.watchInterval().multipliedBy(LOOKS_BEFORE_TELLING))
                    .isAfter(now);
            lastLook = now;
            looksInARow = inARow ? looksInARow + 1 : 0;
            if (looksInARow >= LOOKS_BEFORE_TELLING) {
                look(now);
            }
        } catch (RuntimeException e) {
            // Thrown on, it would end the timer; the next look does what this one could not.
            LOG.warnf("connections not looked after, trying again: %s", e.toString());
        }
    }

    private void look(Instant now) {
        List<Long> late = database.asWorker(handle ->
                connections.late(handle, now.minus(settings.stalledAfter()), now.minus(settings.firstSyncWithin())));
        for (long number : late) {
            database.runAsWorker(handle -> {
                if (leases.lock(handle, number)) {
                    connections
                            .get(handle, number)
                            .ifPresent(connection -> announcements.tell(handle, connection, now));
                }
            });
        }
    }
}
