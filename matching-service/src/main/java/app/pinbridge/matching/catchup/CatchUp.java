package app.pinbridge.matching.catchup;

import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.database.DatabaseFailure;
import app.pinbridge.matching.backlog.RedecideQueue;
import app.pinbridge.matching.backlog.Sweeps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Works off the backlog, one customer's chunk at a time, each in a transaction of its own: a kill loses nothing but the chunk
 * at hand, which is then done again. Replicas take turns by the customers' locks. A chunk that fails is put off.
 */
@ApplicationScoped
public class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final long IDLE_MILLIS = 200;
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final Database database;
    private final Chunks chunks;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private String lastTurn = "";
    private volatile @Nullable Thread thread;

    /** A worker that starts and stops with the service. */
    public CatchUp(Database database, Chunks chunks, Clock clock) {
        this.database = database;
        this.chunks = chunks;
        this.clock = clock;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("catch-up").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        Thread working = thread;
        if (working != null) {
            working.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                boolean worked = attempt(this::nextTurn, chunks::redecide);
                worked |= attempt(chunks::nextSweep, chunks::sweep);
                if (!worked && stopping.await(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> nextTurn(Handle transaction, Instant now) {
        Optional<String> next = RedecideQueue.nextTenant(transaction, lastTurn, now);
        lastTurn = next.orElse("");
        return next;
    }

    /** Works on the next customer's chunk, if anything is due; whether it did. */
    private boolean attempt(BiFunction<Handle, Instant, Optional<String>> next, Chunk chunk) {
        Instant now = clock.instant();
        Optional<String> tenant = Optional.empty();
        try {
            tenant = database.asWorker(handle -> next.apply(handle, now));
            return tenant.filter(due -> database.asWorker(handle -> chunk.work(handle, due, now)))
                    .isPresent();
        } catch (RuntimeException e) {
            if (DatabaseFailure.isPassing(e)) {
                LOG.warnf("backlog: database is away: %s", e.toString());
            } else {
                LOG.errorf(e, "backlog: a chunk failed and is put off: tenant=%s", tenant.orElse("?"));
                tenant.ifPresent(failed -> putOff(failed, now.plus(PUT_OFF)));
            }
            return false;
        }
    }

    private void putOff(String tenantId, Instant due) {
        try {
            database.runAsWorker(handle -> {
                RedecideQueue.postpone(handle, tenantId, due);
                Sweeps.postpone(handle, tenantId, due);
            });
        } catch (RuntimeException e) {
            LOG.warnf("backlog: not put off: %s", e.toString());
        }
    }

    /** A bounded piece of one customer's backlog. */
    @FunctionalInterface
    private interface Chunk {
        /** Works on it unless another replica does; whether it did. */
        boolean work(Handle transaction, String tenantId, Instant now);
    }
}
