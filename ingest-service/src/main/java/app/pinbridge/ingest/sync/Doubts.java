package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.task.Doubt;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.ResourceStates;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.ingest.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether what the first scan read can be all there is: asked once it is done, and again until the answer is yes. */
@ApplicationScoped
public class Doubts {
    /** Reading everything again is dear: not at each look whether a doubt is still there. */
    private static final int SCAN_INTERVALS_BETWEEN_READINGS = 12;

    private final Ledger ledger;
    private final ResourceStates resources;
    private final Tasks tasks;
    private final IngestSettings settings;

    /** Doubts about what this ledger holds. */
    public Doubts(Ledger ledger, ResourceStates resources, Tasks tasks, IngestSettings settings) {
        this.ledger = ledger;
        this.resources = resources;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** A first scan is done. */
    void arise(Handle transaction, SyncedConnection connection, Resource resource, Instant now) {
        tasks.save(transaction, connection, SyncTask.first(TaskKind.SANITY, resource, now));
    }

    /** Stores what Pinpoint counts; where that does not fit, everything of the kind is read again. */
    void answered(
            Handle transaction,
            SyncedConnection connection,
            SyncTask task,
            StepResult.Checked checked,
            ResourceState state,
            Instant now) {
        Resource resource = task.resource();
        long read = ledger.count(transaction, connection, resource);
        Optional<Doubt> doubt = Doubt.of(resource, read, checked.total(), checked.interviewing());
        resources.save(transaction, connection, state.counted(read, checked.total(), doubt), now);
        if (doubt.isEmpty()) {
            tasks.delete(transaction, connection, task);
            return;
        }
        Duration wait = settings.scanInterval()
                .multipliedBy(doubt.get() == Doubt.TOO_FEW ? SCAN_INTERVALS_BETWEEN_READINGS : 1);
        tasks.save(transaction, connection, task.finished(now.plus(wait)));
        tasks.hurry(transaction, connection, TaskKind.SCAN, resource, now);
    }
}
