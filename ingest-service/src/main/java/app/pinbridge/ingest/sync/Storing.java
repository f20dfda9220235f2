package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.ingest.record.RecordSink;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.ResourceStates;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.ingest.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stores what a step brought, and the checkpoint after it, in one transaction. */
@ApplicationScoped
public class Storing {
    private final RecordSink sink;
    private final Tasks tasks;
    private final ResourceStates resources;
    private final Setbacks setbacks;
    private final Beat beat;

    /** Storing into these. */
    public Storing(RecordSink sink, Tasks tasks, ResourceStates resources, Setbacks setbacks, Beat beat) {
        this.sink = sink;
        this.tasks = tasks;
        this.resources = resources;
        this.setbacks = setbacks;
        this.beat = beat;
    }

    /** Stores a step of a task that is in a round. What that means for the rest of the connection. */
    Verdict store(Handle transaction, SyncedConnection connection, SyncTask task, StepResult result, Instant now) {
        if (result instanceof StepResult.Failed failed) {
            return setbacks.take(transaction, connection, task, failed.failure(), now);
        }
        ResourceState state = heal(transaction, connection, task, now);
        switch (result) {
            case StepResult.Measured measured -> {
                resources.save(
                        transaction,
                        connection,
                        state.measured(
                                measured.extent().total(), measured.extent().newest()),
                        now);
                tasks.delete(transaction, connection, task);
            }
            case StepResult.Read read -> storePage(transaction, connection, task, read, state, now);
            case StepResult.Asked asked -> {
                sink.take(transaction, connection, asked.found(), now);
                sink.vanished(transaction, connection, task.resource(), asked.gone(), now);
                sink.stillThere(transaction, connection, task.resource(), asked.unreadable(), now);
                tasks.save(transaction, connection, task);
            }
            case StepResult.NothingLeft nothing -> finish(transaction, connection, task, state, now);
            case StepResult.Failed failed -> throw new IllegalStateException("a failure is no result to store");
        }
        return new Verdict.GoOn();
    }

    private void storePage(
            Handle transaction,
            SyncedConnection connection,
            SyncTask task,
            StepResult.Read read,
            ResourceState state,
            Instant now) {
        ReadPage page = read.page();
        List<Snapshot> snapshots = new ArrayList<>(read.needed());
        snapshots.addAll(page.snapshots());
        sink.take(transaction, connection, snapshots, now);
        sink.stillThere(transaction, connection, task.resource(), page.unreadable(), now);
        ResourceState counted = task.kind() == TaskKind.SCAN ? state.read(page.received()) : state;
        SyncTask after = task.after(page);
        if (after.phase() == SyncTask.Phase.ASKING && !task.kind().asks()) {
            finish(transaction, connection, after, counted, now);
        } else {
            resources.save(transaction, connection, counted, now);
            tasks.save(transaction, connection, after);
        }
    }

    private void finish(
            Handle transaction, SyncedConnection connection, SyncTask task, ResourceState state, Instant now) {
        ResourceState reached = switch (task.kind()) {
            case CHANGES -> state.caughtUp(task.roundBegan(), task.newest());
            case SCAN -> state.scanned(task.roundBegan());
            case VERIFY, NEAR, WINDOW -> state;
        };
        resources.save(transaction, connection, reached, now);
        Instant next = now.plus(beat.between(task.kind(), task.resource()));
        tasks.save(transaction, connection, task.finished(next));
    }

    /** Pinpoint answered: what could not be read can be read again, and what waited for that is due. */
    private ResourceState heal(Handle transaction, SyncedConnection connection, SyncTask task, Instant now) {
        ResourceState state = resources.get(transaction, connection.number(), task.resource());
        if (!state.readable()) {
            tasks.retry(transaction, connection.number(), Optional.of(task.resource()), now);
        }
        return state.readable(true);
    }
}
