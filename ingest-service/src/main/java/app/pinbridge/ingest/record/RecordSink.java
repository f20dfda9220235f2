package app.pinbridge.ingest.record;

import app.pinbridge.contracts.Event;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.kit.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Takes what was read from Pinpoint and puts into the outbox what is new of it, in one transaction with the note of it. */
@ApplicationScoped
public class RecordSink {
    private final Ledger ledger;
    private final Outbox outbox;
    private final MeterRegistry meters;

    /** A sink that compares with this ledger. */
    public RecordSink(Ledger ledger, Outbox outbox, MeterRegistry meters) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * Sends what changed of these records, users and jobs before what refers to them.
     *
     * @param listed the kinds that Pinpoint was asked for. What others brought along shows no more than how it is: a user who
     *     left may still stand in an old interview, so that it neither proves that the record is there nor brings it back
     * @param readAt none of them is older than that. What was stored of a record that was read later than this stands: pages
     *     may be stored in another order than they were read
     */
    public List<Sent> take(
            Handle transaction,
            SyncedConnection connection,
            Set<Resource> listed,
            Collection<Snapshot> snapshots,
            Instant readAt,
            Instant now) {
        Reading reading = new Reading(listed, readAt, now);
        List<Sent> sent = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            Map<String, Snapshot> latest = new LinkedHashMap<>();
            snapshots.stream()
                    .filter(snapshot -> snapshot.resource() == resource)
                    .forEach(snapshot -> latest.put(snapshot.id(), snapshot));
            if (!latest.isEmpty()) {
                sent.addAll(take(transaction, connection, resource, reading, latest));
            }
        }
        return sent;
    }

    /** Sends what changed of records that were asked for by id. Of what comes along with such a one only users were not. */
    public List<Sent> take(
            Handle transaction,
            SyncedConnection connection,
            Collection<Snapshot> snapshots,
            Instant readAt,
            Instant now) {
        boolean usersAlone = snapshots.stream().allMatch(snapshot -> snapshot.resource() == Resource.USERS);
        Set<Resource> askedFor =
                usersAlone ? EnumSet.of(Resource.USERS) : EnumSet.complementOf(EnumSet.of(Resource.USERS));
        return take(transaction, connection, askedFor, snapshots, readAt, now);
    }

    /** Notes that Pinpoint had these records at the given time, whose content is not known. */
    public void stillThere(
            Handle transaction, SyncedConnection connection, Resource resource, List<String> ids, Instant readAt) {
        if (!ids.isEmpty()) {
            ledger.seen(transaction, connection, resource, ids, readAt);
        }
    }

    /** Sends these records as gone, unless they were before. */
    public List<Sent> vanished(
            Handle transaction, SyncedConnection connection, Resource resource, Collection<String> ids, Instant now) {
        return vanished(transaction, connection, resource, ids, Map.of(), now);
    }

    /**
     * The same.
     *
     * @param merged into which record one was merged, where Pinpoint answered with that
     */
    public List<Sent> vanished(
            Handle transaction,
            SyncedConnection connection,
            Resource resource,
            Collection<String> ids,
            Map<String, String> merged,
            Instant now) {
        List<Change> changes = ledger.known(transaction, connection, resource, ids).values().stream()
                .filter(known -> !known.gone())
                .map(known -> Change.vanished(resource, known, Optional.ofNullable(merged.get(known.id())), now))
                .toList();
        return send(transaction, connection, changes, true, now);
    }

    /** When what was read was read, and which kinds it lists. */
    private record Reading(Set<Resource> listed, Instant at, Instant now) {}

    private List<Sent> take(
            Handle transaction,
            SyncedConnection connection,
            Resource resource,
            Reading reading,
            Map<String, Snapshot> snapshots) {
        boolean listed = reading.listed().contains(resource);
        Map<String, KnownRecord> known = ledger.known(transaction, connection, resource, snapshots.keySet());
        List<Change> changes = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        snapshots.forEach((id, snapshot) -> {
            Optional<KnownRecord> before = Optional.ofNullable(known.get(id));
            boolean late =
                    before.filter(one -> one.seenAt().isAfter(reading.at())).isPresent();
            if (!late && (listed || before.filter(KnownRecord::gone).isEmpty())) {
                Change.between(snapshot, before, reading.now(), connection.notBefore())
                        .ifPresentOrElse(changes::add, () -> unchanged.add(id));
            }
        });
        if (listed) {
            stillThere(transaction, connection, resource, unchanged, reading.at());
        }
        count(resource, "unchanged", unchanged.size());
        return send(transaction, connection, changes, listed, reading.at());
    }

    private List<Sent> send(
            Handle transaction, SyncedConnection connection, List<Change> changes, boolean listed, Instant seenAt) {
        if (changes.isEmpty()) {
            return List.of();
        }
        ledger.note(transaction, connection, changes, listed, seenAt);
        List<Event<?>> events = new ArrayList<>(changes.size());
        for (Change change : changes) {
            events.add(AtsEvents.event(connection.tenantId(), change.time(), change.data(), change.hash()));
        }
        outbox.append(transaction, events);
        Resource resource = changes.getFirst().resource();
        int gone = (int) changes.stream().filter(Change::gone).count();
        count(resource, "gone", gone);
        count(resource, "sent", changes.size() - gone);
        return changes.stream().map(Change::sent).toList();
    }

    private void count(Resource resource, String outcome, int number) {
        if (number > 0) {
            meters.counter("pinbridge.ingest.records", "resource", resource.id(), "outcome", outcome)
                    .increment(number);
        }
    }
}
