package app.pinbridge.ingest.lifecycle;

import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.Retiring;
import app.pinbridge.ingest.record.FormerRecords;
import app.pinbridge.ingest.repeating.Repeating;
import app.pinbridge.kit.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts away what connections left that ended, portion by portion, each in a transaction of its own: that a customer with a
 * million records goes holds nobody up. Replicas share the work, and go on where one was killed.
 */
@ApplicationScoped
public class Retirement {
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Database database;
    private final Connections connections;
    private final FormerRecords former;
    private volatile @Nullable Repeating work;

    /** A retirement that starts and stops with the service. */
    Retirement(Database database, Connections connections, FormerRecords former) {
        this.database = database;
        this.connections = connections;
        this.former = former;
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
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = database.asWorker(this::portion);
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
