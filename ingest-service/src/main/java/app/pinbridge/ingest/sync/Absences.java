package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.settings.IngestSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Records that others refer to and that Pinpoint has said it does not have: not asked for again at each look, but once in a
 * scan interval. In memory, for after a restart nothing is lost but a few requests.
 */
@ApplicationScoped
class Absences {
    private static final int MOST = 50_000;
    /** Stands for every id of a kind. */
    private static final String ANY = "";

    private final ConcurrentMap<Absent, Instant> until = new ConcurrentHashMap<>();
    private final IngestSettings settings;
    private final Clock clock;

    Absences(IngestSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Absent(long connection, Resource resource, String id) {}

    /** Those of these ids that are worth asking for. */
    Set<String> withoutThem(SyncedConnection connection, Resource resource, Collection<String> ids) {
        return isAbsent(connection, resource, ANY)
                ? Set.of()
                : ids.stream().filter(id -> !isAbsent(connection, resource, id)).collect(Collectors.toSet());
    }

    /** Pinpoint has none of these. */
    void note(SyncedConnection connection, Resource resource, Collection<String> ids) {
        ids.forEach(id -> note(new Absent(connection.number(), resource, id)));
    }

    /** Pinpoint shows nothing of this kind. */
    void noteAll(SyncedConnection connection, Resource resource) {
        note(new Absent(connection.number(), resource, ANY));
    }

    private void note(Absent absent) {
        Instant now = clock.instant();
        if (until.size() >= MOST) {
            until.values().removeIf(now::isAfter);
        }
        if (until.size() < MOST) {
            until.put(absent, now.plus(settings.scanInterval()));
        }
    }

    private boolean isAbsent(SyncedConnection connection, Resource resource, String id) {
        Instant end = until.get(new Absent(connection.number(), resource, id));
        return end != null && clock.instant().isBefore(end);
    }
}
