package app.pinbridge.ingest.webhook;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.Lease;
import app.pinbridge.ingest.connection.Leases;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.Readers;
import app.pinbridge.ingest.record.HiddenPeople;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.ingest.record.RecordSink;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Asks Pinpoint for the records that webhooks named, as a step of their connection's session: within its budget, and what
 * did not change is not sent. Where Pinpoint gives nothing they wait; what that means for the connection is for its tasks to
 * find out.
 */
@ApplicationScoped
public class NamedRecords {
    private static final Requester REQUESTER = new Requester(Priority.UPCOMING, "ingest.webhook");
    private static final int AT_ONCE = 10;
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Database database;
    private final Leases leases;
    private final WebhookTables tables;
    private final RecordSink sink;
    private final Ledger ledger;
    private final HiddenPeople people;

    /** Records that are named in this database. */
    NamedRecords(
            Database database,
            Leases leases,
            WebhookTables tables,
            RecordSink sink,
            Ledger ledger,
            HiddenPeople people) {
        this.database = database;
        this.leases = leases;
        this.tables = tables;
        this.sink = sink;
        this.ledger = ledger;
        this.people = people;
    }

    /** Whether there is something to ask for now. */
    public boolean areDue(SyncedConnection connection, Instant now) {
        return connection.failure().isEmpty()
                && !database.asWorker(handle -> tables.due(handle, connection, now, 1))
                        .isEmpty();
    }

    /** Asks for some of them, and stores what came if the lease is still held then. */
    public void ask(Lease lease, SyncedConnection connection, PinpointClient pinpoint, InstantSource time) {
        PinpointClient client = pinpoint.as(REQUESTER);
        Instant begun = time.instant();
        for (NamedRecord record : database.asWorker(handle -> tables.due(handle, connection, begun, AT_ONCE))) {
            Instant asked = time.instant();
            Answer<List<Snapshot>> answer = Readers.of(record.target().resource())
                    .one(client, record.target().id())
                    .map(snapshots -> people.believed(connection, client, snapshots));
            database.runAsWorker(handle -> {
                if (leases.isHeld(handle, lease)) {
                    store(handle, connection, record, answer, asked, time.instant());
                }
            });
            if (answer instanceof Failed<List<Snapshot>>(Failure failure) && isPassing(failure)) {
                return;
            }
        }
    }

    private void store(
            Handle transaction,
            SyncedConnection connection,
            NamedRecord record,
            Answer<List<Snapshot>> answer,
            Instant asked,
            Instant now) {
        Resource resource = record.target().resource();
        List<String> id = List.of(record.target().id());
        switch (answer) {
            case Ok<List<Snapshot>>(List<Snapshot> snapshots) -> {
                sink.take(transaction, connection, snapshots, asked, now);
                tables.done(transaction, connection, record);
                tables.add(transaction, connection, unknownJobs(transaction, connection, snapshots), now);
                // Asked for one that was merged away, Pinpoint may answer with the other.
                Snapshot.survivor(snapshots, resource, record.target().id())
                        .ifPresent(survivor -> sink.vanished(
                                transaction,
                                connection,
                                resource,
                                id,
                                Map.of(record.target().id(), survivor),
                                now));
            }
            case Failed<List<Snapshot>>(Failure failure)
            when isPassing(failure) ->
                tables.putOff(transaction, connection, record, now.plus(wait(record)), now.minus(GIVEN_UP_AFTER));
            case Failed<List<Snapshot>>(Failure failure) -> {
                switch (failure.code()) {
                    case NOT_FOUND -> sink.vanished(transaction, connection, resource, id, now);
                    case UNREADABLE -> sink.stillThere(transaction, connection, resource, id, asked);
                    default -> {}
                }
                tables.done(transaction, connection, record);
            }
        }
    }

    /** Jobs of applications that were never sent: matching needs them together. */
    private Set<Target> unknownJobs(Handle transaction, SyncedConnection connection, List<Snapshot> snapshots) {
        Set<String> wanted = snapshots.stream()
                .map(Snapshot::data)
                .filter(AtsApplication.class::isInstance)
                .map(data -> ((AtsApplication) data).jobId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (!wanted.isEmpty()) {
            wanted.removeAll(
                    ledger.known(transaction, connection, Resource.JOBS, wanted).keySet());
        }
        return wanted.stream().map(id -> new Target(Resource.JOBS, id)).collect(Collectors.toSet());
    }

    /** Whether the same request may succeed later. */
    private static boolean isPassing(Failure failure) {
        return switch (failure.code()) {
            case KEY_REFUSED, INTEGRATION_NOT_ENABLED, NOT_PINPOINT -> true;
            case UNREADABLE, ANSWER_TOO_LARGE -> false;
            default -> !(failure instanceof Failure.Refused);
        };
    }

    private static Duration wait(NamedRecord record) {
        Duration doubling = Duration.ofSeconds(1L << Math.min(record.attempts(), 10));
        return doubling.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubling;
    }
}
