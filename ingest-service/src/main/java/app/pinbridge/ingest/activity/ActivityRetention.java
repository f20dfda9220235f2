package app.pinbridge.ingest.activity;

import app.pinbridge.ingest.repeating.Repeating;
import app.pinbridge.kit.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Forgets requests that are old, and of each customer those beyond a number. Replicas may sweep at once. */
@ApplicationScoped
public class ActivityRetention {
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Database database;
    private final ActivityTable table;
    private final ActivitySettings settings;
    private final Clock clock;
    private volatile @Nullable Repeating sweeps;

    /** A retention that starts and stops with the service. */
    ActivityRetention(Database database, ActivityTable table, ActivitySettings settings, Clock clock) {
        this.database = database;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweeps = Repeating.start("activity-retention", INTERVAL, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        Repeating running = sweeps;
        if (running != null) {
            running.close();
        }
    }

    /** Forgets what is to be forgotten. */
    public void sweep() {
        all(handle -> table.forgetBefore(handle, clock.instant().minus(settings.kept())));
        forgetStrangers();
        for (String tenantId : database.asWorker(table::tenants)) {
            all(handle -> table.forgetAllBut(handle, tenantId, settings.mostPerCustomer()));
        }
    }

    /** Forgets what was asked for customers who have disconnected. */
    public void forgetStrangers() {
        all(table::forgetStrangers);
    }

    /** In portions of one transaction each, so that none holds locks for long. */
    private void all(Predicate<Handle> portion) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = database.asWorker(portion::test);
        }
    }
}
