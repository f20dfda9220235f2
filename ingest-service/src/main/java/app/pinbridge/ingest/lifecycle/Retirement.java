package app.pinbridge.ingest.lifecycle;

import app.pinbridge.ingest.activity.ActivityRetention;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.Retiring;
import app.pinbridge.ingest.record.FormerRecords;
import app.pinbridge.ingest.repeating.Repeating;
import app.pinbridge.kit.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts away what connections left that ended, portion by portion, each in a transaction of its own: that a customer with a
 * million records goes holds nobody up. Replicas share the work, and go on where one was killed.
 */
@ApplicationScoped
public class Retirement {
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration STRAGGLERS = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofDays(1);
    /** Who has not come back by then is told nothing more. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final Database database;
    private final Connections connections;
    private final FormerRecords former;
    private final ActivityRetention activity;
    private final Clock clock;
    private Instant sweepUntil = Instant.EPOCH;
    private Instant forgotten = Instant.EPOCH;
    private volatile @Nullable Repeating work;

    /** A retirement that starts and stops with the service. */
    Retirement(
            Database database, Connections connections, FormerRecords former, ActivityRetention activity, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.former = former;
        this.activity = activity;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        work = Repeating.start("retirement", INTERVAL, this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        Repeating running = work;
        if (running != null) {
            running.close();
        }
    }

    private void work() {
        boolean any = false;
        while (!Thread.currentThread().isInterrupted() && database.asWorker(this::portion)) {
            any = true;
        }
        Instant now = clock.instant();
        // What was under way when the customer went is written down within seconds.
        sweepUntil = any ? now.plus(STRAGGLERS) : sweepUntil;
        if (now.isBefore(sweepUntil)) {
            activity.forgetStrangers();
        }
        if (forgotten.plus(DAY).isBefore(now)) {
            forgotten = now;
            all(handle -> former.forgetBefore(handle, now.minus(KEPT)));
        }
    }

    private void all(Predicate<Handle> portion) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = database.asWorker(portion::test);
        }
    }

    private boolean portion(Handle transaction) {
        Optional<Retiring> retiring = connections.nextRetiring(transaction);
        retiring.ifPresent(one -> {
            boolean more = one.isToBeForgotten()
                    ? former.forget(transaction, one.connection(), one.tenantId())
                    : former.retire(transaction, one.connection(), one.subdomain());
            if (!more) {
                connections.retired(transaction, one.connection());
            }
        });
        return retiring.isPresent();
    }
}
