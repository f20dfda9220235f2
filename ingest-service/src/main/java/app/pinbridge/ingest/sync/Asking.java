package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.Readers;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Asks by id for records that a round did not show. One of which Pinpoint gives no answer, though it shows the list, is left
 * for the next round: it must not keep what became of all others from being seen.
 */
@ApplicationScoped
class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);
    private static final int ASKED_AT_ONCE = 20;
    /** So often in a row asking for a record may fail before it is left. */
    static final int TRIES = 3;

    private final Database database;
    private final Ledger ledger;
    private final Beat beat;

    Asking(Database database, Ledger ledger, Beat beat) {
        this.database = database;
        this.ledger = ledger;
        this.beat = beat;
    }

    /** Asks for some of them. */
    StepResult ask(SyncedConnection connection, SyncTask task, PinpointClient client) {
        List<String> ids = database.asWorker(handle -> unseen(handle, connection, task));
        Answers answers = new Answers(task.resource());
        for (String id : ids) {
            Answer<List<Snapshot>> answer = Readers.of(task.resource()).one(client, id);
            if (answer instanceof Failed<List<Snapshot>>(Failure failure) && !isOfTheRecord(failure, task, client)) {
                return answers.isEmpty() ? unanswered(connection, task, client, id, failure) : answers.all();
            }
            answers.take(id, answer);
        }
        return ids.isEmpty() ? new StepResult.NothingLeft() : answers.all();
    }

    /** What failed for this record says something of it alone. */
    private static boolean isOfTheRecord(Failure failure, SyncTask task, PinpointClient client) {
        return switch (failure.code()) {
            case NOT_FOUND, UNREADABLE -> true;
            case PERMISSION_MISSING -> isListShown(task, client);
            default -> false;
        };
    }

    private static StepResult unanswered(
            SyncedConnection connection, SyncTask task, PinpointClient client, String id, Failure failure) {
        boolean isLeft = task.attempts() >= TRIES && mayBeOfTheRecord(failure) && isListShown(task, client);
        if (!isLeft) {
            return new StepResult.Failed(failure);
        }
        LOG.warnf(
                "no answer for one record, left for the next round: tenant=%s connection=%s %s/%s code=%s",
                connection.tenantId(),
                connection.connectionId(),
                task.resource().id(),
                id,
                failure.code().id());
        return new StepResult.Asked(List.of(), List.of(), Map.of(), List.of(id));
    }

    /** Whether a failure may concern what was asked for alone, where others are answered. */
    static boolean mayBeOfTheRecord(Failure failure) {
        return switch (failure.code()) {
            case KEY_REFUSED, INTERRUPTED, PERMISSION_MISSING -> false;
            default -> !(failure instanceof Failure.Throttled);
        };
    }

    /** Whether it is this record alone that cannot be read, and not the kind. */
    private static boolean isListShown(SyncTask task, PinpointClient client) {
        return Readers.of(task.resource()).extent(client).failureIfAny().isEmpty();
    }

    private List<String> unseen(Handle handle, SyncedConnection connection, SyncTask task) {
        Instant began = task.roundBegan();
        return switch (task.kind()) {
            case NEAR, WINDOW ->
                ledger.unseenWithin(handle, connection, began, beat.from(task), beat.to(task), ASKED_AT_ONCE);
            case VERIFY, CHANGES, SCAN, SANITY ->
                ledger.unseen(handle, connection, task.resource(), began, ASKED_AT_ONCE);
        };
    }

    /** What became of records so far. */
    private static final class Answers {
        private final Resource resource;
        private final List<Snapshot> found = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();
        private final Map<String, String> merged = new HashMap<>();
        private final List<String> unreadable = new ArrayList<>();

        Answers(Resource resource) {
            this.resource = resource;
        }

        void take(String id, Answer<List<Snapshot>> answer) {
            switch (answer) {
                case Ok<List<Snapshot>>(List<Snapshot> snapshots) -> {
                    found.addAll(snapshots);
                    // Asked for one that was merged away, Pinpoint may answer with the other.
                    Optional<String> survivor = Snapshot.survivor(snapshots, resource, id);
                    survivor.ifPresent(other -> {
                        gone.add(id);
                        merged.put(id, other);
                    });
                }
                case Failed<List<Snapshot>>(Failure failure) when failure.code() == ErrorCode.NOT_FOUND -> gone.add(id);
                case Failed<List<Snapshot>> failed -> unreadable.add(id);
            }
        }

        boolean isEmpty() {
            return found.isEmpty() && gone.isEmpty() && unreadable.isEmpty();
        }

        StepResult all() {
            return new StepResult.Asked(found, gone, merged, unreadable);
        }
    }
}
