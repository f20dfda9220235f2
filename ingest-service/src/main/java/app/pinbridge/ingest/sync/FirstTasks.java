package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.ResourceStates;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.ingest.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What there is to do for a connection that begins: everything, for as long as it lasts. */
@ApplicationScoped
public class FirstTasks {
    private final Tasks tasks;
    private final ResourceStates resources;
    private final IngestSettings settings;

    /** Tasks at the beat of these settings. */
    public FirstTasks(Tasks tasks, ResourceStates resources, IngestSettings settings) {
        this.tasks = tasks;
        this.resources = resources;
        this.settings = settings;
    }

    /** Stores them, and tells of each kind that its first sync runs. */
    public void store(Handle transaction, SyncedConnection connection, Instant now) {
        Instant firstPoll = now.plus(settings.pollInterval());
        for (Resource resource : Resource.values()) {
            resources.save(transaction, connection, ResourceState.unknown(resource), now);
            tasks.save(transaction, connection, SyncTask.first(TaskKind.VERIFY, resource, now));
            tasks.save(transaction, connection, SyncTask.first(TaskKind.SCAN, resource, now));
            if (resource != Resource.USERS) {
                tasks.save(transaction, connection, SyncTask.first(TaskKind.CHANGES, resource, firstPoll));
            }
        }
        tasks.save(transaction, connection, SyncTask.first(TaskKind.WINDOW, Resource.INTERVIEWS, now));
        tasks.save(transaction, connection, SyncTask.first(TaskKind.NEAR, Resource.INTERVIEWS, firstPoll));
    }
}
