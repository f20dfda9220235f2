package app.pinbridge.ingest.sync;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a page refer to that was never sent. What was sent once and is gone is not needed: interviews may refer
 * to it for ever.
 */
@ApplicationScoped
public class Needs {
    private final Database database;
    private final Ledger ledger;
    private final Absences absences;

    /** Needs of what this ledger does not know. */
    Needs(Database database, Ledger ledger, Absences absences) {
        this.database = database;
        this.ledger = ledger;
        this.absences = absences;
    }

    /** Pinpoint has none of these; they are not needed for a while. */
    void absent(SyncedConnection connection, Resource resource, Collection<String> ids) {
        absences.note(connection, resource, ids);
    }

    /** Pinpoint shows nothing of this kind, which is for its scan to find out about. */
    void refused(SyncedConnection connection, Resource resource) {
        absences.noteAll(connection, resource);
    }

    /** Applications and job seekers of interviews, which Pinpoint mostly brings along. */
    Set<String> people(SyncedConnection connection, ReadPage page, Resource kind) {
        Function<AtsInterview, @Nullable String> reference =
                kind == Resource.APPLICATIONS ? AtsInterview::applicationId : AtsInterview::jobSeekerId;
        Set<String> wanted = data(page.snapshots(), AtsInterview.class)
                .map(reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        page.of(kind).forEach(brought -> wanted.remove(brought.id()));
        return unknown(connection, kind, wanted);
    }

    /** Jobs of applications. */
    Set<String> jobs(SyncedConnection connection, Collection<Snapshot> snapshots) {
        Set<String> wanted = data(snapshots, AtsApplication.class)
                .map(AtsApplication::jobId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return unknown(connection, Resource.JOBS, wanted);
    }

    private Set<String> unknown(SyncedConnection connection, Resource resource, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Set<String> known = database.asWorker(
                handle -> ledger.known(handle, connection, resource, wanted).keySet());
        wanted.removeAll(known);
        return absences.withoutThem(connection, resource, wanted);
    }

    private static <T> Stream<T> data(Collection<Snapshot> snapshots, Class<T> type) {
        return snapshots.stream().map(Snapshot::data).filter(type::isInstance).map(type::cast);
    }
}
