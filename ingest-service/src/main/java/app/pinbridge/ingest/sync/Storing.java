package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.ingest.reading.Stretch;
import app.pinbridge.ingest.record.RecordSink;
import app.pinbridge.ingest.record.Sent;
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
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Stores what a step brought, and the checkpoint after it, in one transaction. */
@ApplicationScoped
public class Storing {
    /** What is fetched because other records need it. */
    private static final Set<Resource> NEEDED = Set.of(Resource.JOBS, Resource.JOB_SEEKERS, Resource.APPLICATIONS);

    private final RecordSink sink;
    private final Tasks tasks;
    private final ResourceStates resources;
    private final Setbacks setbacks;
    private final Reconciliation reconciliation;
    private final Doubts doubts;
    private final Schedule schedule;

    /** Storing into these. */
    public Storing(
            RecordSink sink,
            Tasks tasks,
            ResourceStates resources,
            Setbacks setbacks,
            Reconciliation reconciliation,
            Doubts doubts,
            Schedule schedule) {
        this.sink = sink;
        this.tasks = tasks;
        this.resources = resources;
        this.setbacks = setbacks;
        this.reconciliation = reconciliation;
        this.doubts = doubts;
        this.schedule = schedule;
    }

    /**
     * Stores a step of a task that is in a round. What that means for the rest of the connection.
     *
     * @param readAt nothing that the step brought is older than that
     */
    Verdict store(
            Handle transaction,
            SyncedConnection connection,
            SyncTask task,
            StepResult result,
            Instant readAt,
            Instant now) {
        return switch (result) {
            case StepResult.Failed(var failure) -> setbacks.take(transaction, connection, task, failure, now);
            case StepResult.NothingLeft nothing -> {
                ResourceState state = resources.get(transaction, connection.number(), task.resource());
                finish(transaction, connection, task, state, now);
                yield new Verdict.GoOn();
            }
            case StepResult.Measured(var extent) -> {
                ResourceState state = heal(transaction, connection, task, now)
                        .measured(extent.total(), extent.newest(), task.roundBegan());
                resources.save(transaction, connection, state, now);
                tasks.delete(transaction, connection, task);
                yield new Verdict.GoOn();
            }
            case StepResult.Divided(var cuts) -> {
                heal(transaction, connection, task, now);
                Stretch.between(cuts).forEach(part -> tasks.save(transaction, connection, task.of(part)));
                yield new Verdict.GoOn();
            }
            case StepResult.Checked checked -> {
                ResourceState state = heal(transaction, connection, task, now);
                doubts.answered(transaction, connection, task, checked, state, now);
                yield new Verdict.GoOn();
            }
            case StepResult.Read read -> {
                storePage(transaction, connection, task, read, heal(transaction, connection, task, now), readAt, now);
                yield new Verdict.GoOn();
            }
            case StepResult.Asked asked -> {
                storeAnswers(
                        transaction, connection, task, asked, heal(transaction, connection, task, now), readAt, now);
                yield new Verdict.GoOn();
            }
        };
    }

    private void storePage(
            Handle transaction,
            SyncedConnection connection,
            SyncTask task,
            StepResult.Read read,
            ResourceState state,
            Instant readAt,
            Instant now) {
        ReadPage page = read.page();
        sink.take(transaction, connection, NEEDED, read.needed(), readAt, now);
        List<Sent> sent = sink.take(transaction, connection, Set.of(task.resource()), page.snapshots(), readAt, now);
        sink.stillThere(transaction, connection, task.resource(), page.unreadable(), readAt);
        reconciliation.note(transaction, connection, task, state, page.received(), sent);
        ResourceState counted = task.kind() == TaskKind.SCAN ? state.read(page.received()) : state;
        boolean news = sent.stream().anyMatch(one -> one.resource() == task.resource());
        SyncTask after = task.after(page, news);
        if (after.phase() == SyncTask.Phase.ASKING && !task.kind().asks()) {
            finish(transaction, connection, after, counted, now);
        } else {
            resources.save(transaction, connection, counted, now);
            goOn(transaction, connection, after);
        }
    }

    /** Of a divided reading, the part that is over last goes on for all of them. */
    private void goOn(Handle transaction, SyncedConnection connection, SyncTask after) {
        boolean partIsOver = !after.stretch().isAll() && after.phase() == SyncTask.Phase.ASKING;
        if (!partIsOver) {
            tasks.save(transaction, connection, after);
            return;
        }
        tasks.delete(transaction, connection, after);
        if (!tasks.hasOtherParts(transaction, connection, after)) {
            tasks.save(transaction, connection, after.of(Stretch.ALL));
        }
    }

    private void storeAnswers(
            Handle transaction,
            SyncedConnection connection,
            SyncTask task,
            StepResult.Asked asked,
            ResourceState state,
            Instant readAt,
            Instant now) {
        List<Sent> sent = new ArrayList<>(
                sink.take(transaction, connection, Set.of(task.resource()), asked.found(), readAt, now));
        sent.addAll(sink.vanished(transaction, connection, task.resource(), asked.gone(), asked.merged(), now));
        sink.stillThere(transaction, connection, task.resource(), asked.unreadable(), readAt);
        reconciliation.note(transaction, connection, task, state, 0, sent);
        resources.save(transaction, connection, state, now);
        boolean answered = !asked.found().isEmpty() || !asked.gone().isEmpty();
        tasks.save(transaction, connection, answered ? task.answered() : task);
    }

    private void finish(
            Handle transaction, SyncedConnection connection, SyncTask task, ResourceState state, Instant now) {
        reconciliation.finish(transaction, connection, task, state, now);
        if (task.kind() == TaskKind.CHANGES && task.shaky()) {
            // Read once more from where it began, until nothing is found any more that lies so deep.
            resources.save(transaction, connection, state, now);
            tasks.save(transaction, connection, task.finished(now));
            return;
        }
        ResourceState reached = switch (task.kind()) {
            case CHANGES -> state.caughtUp(task.roundBegan(), task.newest());
            case SCAN -> state.scanned(task.roundBegan());
            case VERIFY, NEAR, WINDOW, SANITY -> state;
        };
        resources.save(transaction, connection, reached, now);
        tasks.save(transaction, connection, task.finished(schedule.next(transaction, connection, task, now)));
        if (task.kind() == TaskKind.SCAN && !state.initialDone()) {
            doubts.arise(transaction, connection, task.resource(), now);
        }
    }

    /** Pinpoint answered: what could not be read can be read again, and what waited for that is due. */
    private ResourceState heal(Handle transaction, SyncedConnection connection, SyncTask task, Instant now) {
        ResourceState state = resources.get(transaction, connection.number(), task.resource());
        if (!state.readable()) {
            tasks.retry(transaction, connection.number(), Optional.of(task.resource()), now);
            if (task.resource() == Resource.USERS) {
                // What was read meanwhile may have shown no interviewers; Pinpoint does not date that they are shown
                // again.
                tasks.hurry(transaction, connection, TaskKind.SCAN, Resource.INTERVIEWS, now);
            }
        }
        return state.readable(true);
    }
}
