package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.Lease;
import app.pinbridge.ingest.connection.Leases;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.FormerRecords;
import app.pinbridge.ingest.status.Announcements;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.ingest.task.Tasks;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a session finds and leaves in the database. All of it only while the lease is held. */
@ApplicationScoped
public class Workspace {
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration UNTIL_PUT_AWAY = Duration.ofMillis(200);

    private final Database database;
    private final Connections connections;
    private final Leases leases;
    private final Tasks tasks;
    private final Storing storing;
    private final FormerRecords former;
    private final Announcements announcements;

    /** The workspace in this database. */
    public Workspace(
            Database database,
            Connections connections,
            Leases leases,
            Tasks tasks,
            Storing storing,
            FormerRecords former,
            Announcements announcements) {
        this.database = database;
        this.connections = connections;
        this.leases = leases;
        this.tasks = tasks;
        this.storing = storing;
        this.former = former;
        this.announcements = announcements;
    }

    /**
     * What is to be done next.
     *
     * @param due the tasks that are due, in the order of their places
     * @param nextDue when one will be
     */
    record Job(SyncedConnection connection, List<SyncTask> due, Instant nextDue) {
        Job {
            due = List.copyOf(due);
        }
    }

    /** What is to be done; empty when the lease is lost. */
    Optional<Job> next(Lease lease, Instant now) {
        return database.asWorker(handle -> leases.isHeld(handle, lease)
                ? connections.get(handle, lease.connection()).map(connection -> job(handle, connection, now))
                : Optional.empty());
    }

    /**
     * Stores what a step brought, tells what that changes, and says how to go on. A lost lease ends it.
     *
     * @param readAt nothing of it is older than that
     */
    Verdict store(Lease lease, SyncTask task, StepResult result, Instant readAt, Instant now) {
        return database.asWorker(handle -> {
            Optional<SyncedConnection> connection =
                    leases.isHeld(handle, lease) ? connections.get(handle, lease.connection()) : Optional.empty();
            if (connection.isEmpty()) {
                return new Verdict.Pause(now);
            }
            Verdict verdict = storing.store(handle, connection.get(), task, result, readAt, now);
            if (!(verdict instanceof Verdict.Fail)) {
                announcements.tell(handle, after(handle, connection.get(), task, result, now), now);
            }
            return verdict;
        });
    }

    /** Takes over a portion of what earlier connections of the customer left, once that is put away. */
    Verdict inherit(Lease lease, SyncedConnection connection, Instant now) {
        return database.asWorker(handle -> {
            if (!leases.isHeld(handle, lease)) {
                return new Verdict.Pause(now);
            }
            if (connections.isRetiring(handle, connection.tenantId())) {
                return new Verdict.Pause(now.plus(UNTIL_PUT_AWAY));
            }
            if (!former.inherit(handle, connection, now)) {
                connections.inherited(handle, connection.number());
            }
            return new Verdict.GoOn();
        });
    }

    /** Notes which permissions are still lacking, and tells it. */
    Verdict lacking(Lease lease, List<String> still, Instant now) {
        return database.asWorker(handle -> {
            if (!leases.isHeld(handle, lease)) {
                return new Verdict.Pause(now);
            }
            connections.setLacking(handle, lease.connection(), still, now);
            connections
                    .get(handle, lease.connection())
                    .ifPresent(connection -> announcements.tell(handle, connection, now));
            return new Verdict.GoOn();
        });
    }

    /** Notes that nothing can be read, tells it, and gives the connection back. */
    void fail(Lease lease, SyncedConnection connection, String code, Instant until, Instant now) {
        database.runAsWorker(handle -> {
            if (leases.isHeld(handle, lease)) {
                connections.setFailure(handle, connection.number(), Optional.of(code));
                announcements.tell(handle, connection.failed(code), now);
                leases.giveBack(handle, lease, connection.revision(), until, 0);
            }
        });
    }

    /** Gives the connection back, to be taken again at the given time; nothing happens if the lease is lost. */
    void giveBack(Lease lease, SyncedConnection connection, Instant next, int attempts) {
        database.runAsWorker(handle -> leases.giveBack(handle, lease, connection.revision(), next, attempts));
    }

    private Job job(Handle handle, SyncedConnection connection, Instant now) {
        List<SyncTask> all = tasks.all(handle, connection.number());
        List<SyncTask> due =
                all.stream().filter(task -> !task.nextAttemptAt().isAfter(now)).toList();
        Instant next = all.stream()
                .map(SyncTask::nextAttemptAt)
                .min(Instant::compareTo)
                .orElse(now.plus(IDLE));
        return new Job(connection, due, next);
    }

    /** Pinpoint's no is an answer too, and no sign that the sync does not get on. */
    private SyncedConnection after(
            Handle handle, SyncedConnection connection, SyncTask task, StepResult result, Instant now) {
        return switch (result) {
            case StepResult.Failed(Failure.Refused refused)
            when !Setbacks.isAstray(refused) -> {
                connections.progress(handle, connection, now);
                yield connection.progressed(now);
            }
            case StepResult.Failed failed -> connection;
            case StepResult.Measured measured -> wentOn(handle, connection, task, now);
            case StepResult.Checked checked -> wentOn(handle, connection, task, now);
            case StepResult.Read read -> wentOn(handle, connection, task, now);
            case StepResult.Divided divided -> wentOn(handle, connection, task, now);
            case StepResult.Asked asked -> wentOn(handle, connection, task, now);
            case StepResult.NothingLeft nothing -> connection;
        };
    }

    private SyncedConnection wentOn(Handle handle, SyncedConnection connection, SyncTask task, Instant now) {
        boolean isProgress = isProgress(handle, connection, task);
        if (isProgress) {
            connections.progress(handle, connection, now);
        }
        if (connection.failure().isPresent()) {
            connections.setFailure(handle, connection.number(), Optional.empty());
        }
        if (connection.astraySince().isPresent()) {
            connections.setAstraySince(handle, connection.number(), Optional.empty());
        }
        return connection.wentOn(isProgress ? now : connection.progressedAt());
    }

    /** Looking for changes again and again does not bring a first sync on. */
    private boolean isProgress(Handle handle, SyncedConnection connection, SyncTask task) {
        boolean isAgain = task.isPolling() || (task.kind() == TaskKind.SCAN && task.rounds() > 0);
        return !isAgain
                || connection.runCompletedAt().isPresent()
                || tasks.all(handle, connection.number()).stream().noneMatch(Workspace::isLeftOfFirstSync);
    }

    private static boolean isLeftOfFirstSync(SyncTask task) {
        boolean isRefused = task.problem()
                .filter(code -> code.equals(ErrorCode.PERMISSION_MISSING.id()) || code.equals(ErrorCode.NOT_FOUND.id()))
                .isPresent();
        return task.kind() == TaskKind.SCAN && task.rounds() == 0 && !isRefused;
    }
}
