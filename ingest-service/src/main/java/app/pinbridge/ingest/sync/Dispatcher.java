package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.connection.Lease;
import app.pinbridge.ingest.connection.Leases;
import app.pinbridge.ingest.key.HeldKeys;
import app.pinbridge.ingest.key.PinpointAccess;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.webhook.NamedRecords;
import app.pinbridge.kit.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections that are due, among all replicas, and gives each a session on a virtual thread of its own: one that waits
 * for Pinpoint holds up none of the others.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final long IDLE_MILLIS = 200;
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Map<Lease, Thread> sessions = new ConcurrentHashMap<>();
    private final Map<Long, PageSizes> pageSizes = new ConcurrentHashMap<>();
    private final Database database;
    private final Leases leases;
    private final Workspace workspace;
    private final Steps steps;
    private final LackingPermissions lacking;
    private final NamedRecords named;
    private final HeldKeys keys;
    private final PinpointAccess access;
    private final IngestSettings settings;
    private final Clock clock;
    private final Semaphore room;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    /** When each lease was prolonged; one whose row was locked is tried again at once. Used by the dispatching thread. */
    private final Map<Lease, Instant> prolonged = new HashMap<>();

    /** A dispatcher that starts and stops with the service. */
    public Dispatcher(
            Database database,
            Leases leases,
            Workspace workspace,
            Steps steps,
            LackingPermissions lacking,
            NamedRecords named,
            HeldKeys keys,
            PinpointAccess access,
            IngestSettings settings,
            Clock clock) {
        this.database = database;
        this.leases = leases;
        this.workspace = workspace;
        this.steps = steps;
        this.lacking = lacking;
        this.named = named;
        this.keys = keys;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        this.room = new Semaphore(settings.pagesAhead());
    }

    void start(@Observes StartupEvent event) {
        resume();
    }

    void stop(@Observes ShutdownEvent event) {
        pause();
    }

    /** Begins to take connections. */
    public synchronized void resume() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("dispatcher").start(this::run);
        }
    }

    /** Takes no more connections and lets sessions end at their next page; those that wait for Pinpoint are broken off. */
    public synchronized void pause() {
        running = false;
        Thread dispatching = thread;
        if (dispatching != null) {
            dispatching.interrupt();
        }
        try {
            await(clock.instant().plus(FAREWELL));
            sessions.values().forEach(Thread::interrupt);
            await(clock.instant().plus(FAREWELL));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many connections are worked on here at this moment. */
    public int sessions() {
        return sessions.size();
    }

    private void await(Instant patience) throws InterruptedException {
        for (Thread session : sessions.values()) {
            long left = Duration.between(clock.instant(), patience).toMillis();
            session.join(Duration.ofMillis(Math.max(1, left)));
        }
    }

    private void run() {
        while (running) {
            try {
                prolong();
                if (dispatch() == 0) {
                    TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("nothing dispatched, trying again: %s", e.toString());
                pauseAfterFailure();
            }
        }
    }

    private int dispatch() {
        int free = settings.workers() - sessions.size();
        if (free <= 0) {
            return 0;
        }
        var taken = database.asWorker(handle -> leases.take(handle, clock.instant(), settings.lease(), free));
        for (Lease lease : taken) {
            Thread session =
                    Thread.ofVirtual().name("sync-" + lease.connection()).unstarted(() -> run(lease));
            sessions.put(lease, session);
            session.start();
        }
        return taken.size();
    }

    /** Whether a session has had its time and somebody waits for its place; it goes on from its checkpoint afterwards. */
    private boolean isTurnOver(Instant began) {
        Instant now = clock.instant();
        return began.plus(settings.turn()).isBefore(now)
                && sessions.size() >= settings.workers()
                && database.asWorker(handle -> leases.isAnyDue(handle, now));
    }

    private void run(Lease lease) {
        Instant began = clock.instant();
        try (Ahead ahead = new Ahead(room)) {
            new SyncSession(
                            lease,
                            workspace,
                            steps,
                            lacking,
                            named,
                            keys,
                            access,
                            clock,
                            pageSizes.computeIfAbsent(lease.connection(), number -> new PageSizes(settings.pageSize())),
                            ahead)
                    .run(() -> running && !Thread.currentThread().isInterrupted() && !isTurnOver(began));
        } catch (RuntimeException e) {
            if (running && !Thread.currentThread().isInterrupted()) {
                LOG.errorf(e, "session broke off, another will go on: connection=%d", lease.connection());
            } else {
                LOG.infof("session ended with the service or its lease: connection=%d", lease.connection());
            }
        } finally {
            sessions.remove(lease);
        }
    }

    /**
     * A lease is lost by being dead, not by waiting long for Pinpoint. A session whose lease is lost all the same, because the
     * customer disconnected, is broken off wherever it waits.
     */
    private void prolong() {
        Instant now = clock.instant();
        Map<Lease, Thread> present = Map.copyOf(sessions);
        prolonged.keySet().retainAll(present.keySet());
        Set<Lease> due = present.keySet().stream()
                .filter(lease -> prolonged
                        .getOrDefault(lease, Instant.EPOCH)
                        .plus(settings.lease().dividedBy(4))
                        .isBefore(now))
                .collect(Collectors.toSet());
        if (!due.isEmpty()) {
            Leases.Prolongation after =
                    database.asWorker(handle -> leases.prolong(handle, due, now.plus(settings.lease())));
            after.prolonged().forEach(lease -> prolonged.put(lease, now));
            after.lost().forEach(lease -> {
                prolonged.put(lease, now);
                Objects.requireNonNull(present.get(lease)).interrupt();
            });
        }
    }

    private static void pauseAfterFailure() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
