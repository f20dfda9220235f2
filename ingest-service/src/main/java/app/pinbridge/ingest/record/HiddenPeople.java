package app.pinbridge.ingest.record;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.ingest.ats.InterviewMapping;
import app.pinbridge.ingest.ats.JobMapping;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.Readers;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.PinpointClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pinpoint may show interviews without interviewers and jobs without managers where the key may not read users. Before such
 * people are taken as gone from a record it is asked whether users can be read at all; where they cannot, what was known of
 * the record stands.
 */
@ApplicationScoped
public class HiddenPeople {
    private final ConcurrentMap<Long, Instant> refusedUntil = new ConcurrentHashMap<>();
    private final Database database;
    private final Ledger ledger;
    private final IngestSettings settings;
    private final Clock clock;

    /** People of the records in this ledger. */
    HiddenPeople(Database database, Ledger ledger, IngestSettings settings, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** The records as they can be believed. */
    public List<Snapshot> believed(SyncedConnection connection, PinpointClient client, List<Snapshot> snapshots) {
        Set<Snapshot> bereft =
                new HashSet<>(bereft(connection, Resource.INTERVIEWS, snapshots, HiddenPeople::isWithoutInterviewers));
        bereft.addAll(bereft(connection, Resource.JOBS, snapshots, HiddenPeople::isWithoutManager));
        return bereft.isEmpty() || areUsersShown(connection, client)
                ? snapshots
                : snapshots.stream()
                        .map(snapshot -> bereft.contains(snapshot) ? snapshot.inPart() : snapshot)
                        .toList();
    }

    /** Those that show nobody where somebody was known. */
    private List<Snapshot> bereft(
            SyncedConnection connection, Resource resource, List<Snapshot> all, Predicate<Snapshot> isWithoutPeople) {
        List<Snapshot> without = all.stream()
                .filter(snapshot -> snapshot.resource() == resource && isWithoutPeople.test(snapshot))
                .toList();
        if (without.isEmpty()) {
            return List.of();
        }
        Map<String, KnownRecord> known =
                database.asWorker(handle -> ledger.known(handle, connection, resource, ids(without)));
        return without.stream()
                .filter(snapshot -> known.containsKey(snapshot.id()) && hadPeople(known.get(snapshot.id()), snapshot))
                .toList();
    }

    private static Set<String> ids(Collection<Snapshot> snapshots) {
        return snapshots.stream().map(Snapshot::id).collect(Collectors.toSet());
    }

    private static boolean isWithoutInterviewers(Snapshot snapshot) {
        return snapshot.data() instanceof AtsInterview interview && InterviewMapping.lacksPeople(interview);
    }

    private static boolean isWithoutManager(Snapshot snapshot) {
        return snapshot.data() instanceof AtsJob job && JobMapping.lacksPeople(job);
    }

    private static boolean hadPeople(KnownRecord known, Snapshot now) {
        boolean interviewers = known.interview()
                .filter(interview -> interview.parts().stream()
                        .anyMatch(part -> !part.interviewerIds().isEmpty()))
                .isPresent();
        boolean managers = now.data() instanceof AtsJob job
                && known.job()
                        .filter(before ->
                                !JobMapping.withManagersOf(job, before).equals(job))
                        .isPresent();
        return interviewers || managers;
    }

    /** A refusal is remembered until it is time to try again; where there is no answer, nothing is taken from anybody. */
    private boolean areUsersShown(SyncedConnection connection, PinpointClient client) {
        Instant now = clock.instant();
        Instant until = refusedUntil.get(connection.number());
        if (until != null && now.isBefore(until)) {
            return false;
        }
        boolean shown = Readers.of(Resource.USERS).extent(client).failureIfAny().isEmpty();
        if (shown) {
            refusedUntil.remove(connection.number());
        } else {
            refusedUntil.put(connection.number(), now.plus(settings.permissionInterval()));
        }
        return shown;
    }
}
