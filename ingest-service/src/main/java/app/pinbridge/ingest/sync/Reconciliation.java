package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.drift.DriftReports;
import app.pinbridge.ingest.drift.Missed;
import app.pinbridge.ingest.record.Sent;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What a reading of everything, after the first, finds that looking for changes had missed and would not have found any more:
 * what changed before the instant from which changes are asked for, and what went unseen. Users have no changes to look for;
 * reading all of them is how they are followed, and nothing of them counts. That jobs and job seekers go is noticed by
 * reading all of them too.
 */
@ApplicationScoped
public class Reconciliation {
    private final DriftReports reports;
    private final Beat beat;
    private final MeterRegistry meters;

    /** Reconciliation that is reported here. */
    public Reconciliation(DriftReports reports, Beat beat, MeterRegistry meters) {
        this.reports = reports;
        this.beat = beat;
        this.meters = meters;
    }

    /** Notes what a step of a task has shown. */
    void note(
            Handle transaction,
            SyncedConnection connection,
            SyncTask task,
            ResourceState state,
            long examined,
            List<Sent> sent) {
        if (isReconciling(task, state)) {
            Missed missed = new Missed(
                    missed(task, state, sent, Sent.How.NEW),
                    missed(task, state, sent, Sent.How.CHANGED),
                    missed(task, state, sent, Sent.How.GONE));
            reports.add(transaction, connection, task.resource(), task.roundBegan(), examined, missed);
            int all = missed.fresh().size()
                    + missed.changed().size()
                    + missed.gone().size();
            meters.counter("pinbridge.ingest.drift", "resource", task.resource().id())
                    .increment(all);
        }
    }

    /** The round is over. */
    void finish(Handle transaction, SyncedConnection connection, SyncTask task, ResourceState state, Instant now) {
        if (isReconciling(task, state)) {
            boolean evenIfNothing = isForReconciliationAlone(task.resource());
            reports.finish(transaction, connection, task.resource(), task.roundBegan(), evenIfNothing, now);
        }
    }

    private List<String> missed(SyncTask task, ResourceState state, List<Sent> sent, Sent.How how) {
        Instant askedFrom = beat.since(state.highWater());
        return sent.stream()
                .filter(one -> one.resource() == task.resource() && one.how() == how)
                .filter(one -> how == Sent.How.GONE
                        ? isForReconciliationAlone(one.resource())
                        : one.updatedAt().filter(askedFrom::isBefore).isEmpty())
                .map(Sent::id)
                .toList();
    }

    private static boolean isReconciling(SyncTask task, ResourceState state) {
        return task.kind() == TaskKind.SCAN && state.initialDone() && task.resource() != Resource.USERS;
    }

    /** Whether all of a kind is read for no other purpose. */
    private static boolean isForReconciliationAlone(Resource resource) {
        return switch (resource) {
            case APPLICATIONS, INTERVIEWS -> true;
            case USERS, JOBS, JOB_SEEKERS -> false;
        };
    }
}
