package app.pinbridge.ingest.activity;

import app.pinbridge.ingest.repeating.Repeating;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.observe.RequestLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests to Pinpoint down, in batches and off the path of the request: it never waits for the log nor fails by it.
 * What was not written when the process dies, or while the database is away for long, is missing.
 */
@ApplicationScoped
public class ActivityWriter {
    private static final int BATCH = 500;

    private final BlockingQueue<Activity> waiting;
    private final List<Activity> batch = new ArrayList<>();
    private final Database database;
    private final ActivityTable table;
    private final ActivitySettings settings;
    private final Counter dropped;
    private volatile @Nullable Repeating writing;

    /** A writer that starts and stops with the service. */
    ActivityWriter(Database database, ActivityTable table, ActivitySettings settings, MeterRegistry meters) {
        this.database = database;
        this.table = table;
        this.settings = settings;
        this.waiting = new ArrayBlockingQueue<>(settings.mostWaiting());
        this.dropped = meters.counter("pinbridge.activity.dropped");
    }

    void start(@Observes StartupEvent event) {
        writing = Repeating.start("activity-writer", settings.writeInterval(), this::write);
    }

    void stop(@Observes ShutdownEvent event) {
        Repeating running = writing;
        if (running != null) {
            running.close();
            write();
        }
    }

    /** The log of a tenant's requests. */
    public RequestLog logOf(String tenantId) {
        return entry -> add(Activity.of(tenantId, entry));
    }

    /** Takes one, to be written soon. */
    public void add(Activity activity) {
        if (!waiting.offer(activity)) {
            dropped.increment();
        }
    }

    /** Writes what waits; a batch that fails is kept for the next time. */
    private synchronized void write() {
        do {
            waiting.drainTo(batch, BATCH - batch.size());
            if (!batch.isEmpty()) {
                database.runAsWorker(handle -> table.append(handle, batch));
                batch.clear();
            }
        } while (!waiting.isEmpty());
    }
}
