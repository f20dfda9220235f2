package app.pinbridge.ingest.lifecycle;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.ingest.connection.ConnectionContent;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.StoredConnection;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.key.HeldKeys;
import app.pinbridge.ingest.key.PinpointAccess;
import app.pinbridge.ingest.status.Announcements;
import app.pinbridge.ingest.sync.FirstTasks;
import app.pinbridge.ingest.task.Tasks;
import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.kit.permission.Need;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Begins, changes and ends syncs as connections are saved and removed. The greatest revision stands: events may come again,
 * and in any order.
 */
@ApplicationScoped
public class ConnectionWork implements BatchWork {
    private static final String COLLECTION = "connections/";

    private final Connections connections;
    private final FirstTasks firstTasks;
    private final Tasks tasks;
    private final Announcements announcements;
    private final HeldKeys keys;
    private final PinpointAccess access;
    private final Clock clock;

    /** Work on these connections. */
    public ConnectionWork(
            Connections connections,
            FirstTasks firstTasks,
            Tasks tasks,
            Announcements announcements,
            HeldKeys keys,
            PinpointAccess access,
            Clock clock) {
        this.connections = connections;
        this.firstTasks = firstTasks;
        this.tasks = tasks;
        this.announcements = announcements;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void take(Handle transaction, List<Received> batch) {
        for (Received received : batch) {
            switch (received) {
                case Received.Snapshot snapshot -> {
                    if (snapshot.event().data() instanceof Connection connection) {
                        saved(transaction, snapshot.tenantId(), connection);
                    }
                }
                case Received.Erasure erasure -> erased(transaction, erasure);
            }
        }
    }

    private void saved(Handle transaction, String tenantId, Connection event) {
        Optional<StoredConnection> stored = connections.find(transaction, tenantId, event.connectionId());
        if (stored.isPresent() && stored.get().connection().revision() >= event.revision()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isOver = event.removed() || event.deleted() || event.subdomain() == null;
        if (isOver) {
            SyncedConnection connection = stored.map(StoredConnection::connection)
                    .orElseGet(() -> connections.begin(transaction, tenantId, content(event), now));
            boolean wasThere = stored.isPresent() && !stored.get().removed();
            remove(transaction, connection, event.revision(), wasThere, now);
        } else if (stored.isPresent() && isSame(stored.get(), event)) {
            change(transaction, stored.get().connection(), content(event), now);
        } else {
            begin(transaction, tenantId, stored, content(event), now);
        }
    }

    private static boolean isSame(StoredConnection stored, Connection event) {
        return !stored.removed() && stored.connection().subdomain().equals(event.subdomain());
    }

    /**
     * What was sent of an earlier connection, the same company's or another's, is known until it is told as gone: its records
     * are put away first, then the new connection takes them over, both in portions and after this.
     */
    private void begin(
            Handle transaction,
            String tenantId,
            Optional<StoredConnection> stored,
            ConnectionContent content,
            Instant now) {
        stored.map(StoredConnection::connection).ifPresent(old -> {
            connections.forgetWork(transaction, old.number());
            connections.retire(transaction, old.number());
        });
        SyncedConnection connection = connections.begin(transaction, tenantId, content, now);
        keys.drop(connection.number());
        firstTasks.store(transaction, connection, now);
        announcements.tell(transaction, connection, now);
    }

    /** A new key or new settings begin no new sync; but what the old key could not do is tried again at once. */
    private void change(Handle transaction, SyncedConnection connection, ConnectionContent content, Instant now) {
        connections.change(transaction, connection.number(), content, now);
        tasks.retry(transaction, connection.number(), Optional.empty(), now);
        keys.drop(connection.number());
    }

    /** Short, for every worker and whoever else asks for the connection waits meanwhile: its records go in portions after it. */
    private void remove(Handle transaction, SyncedConnection connection, int revision, boolean wasThere, Instant now) {
        connections.remove(transaction, connection.number(), revision);
        connections.retire(transaction, connection.number());
        connections.bequeath(transaction, connection.tenantId(), connection.number());
        keys.drop(connection.number());
        access.forget(connection);
        if (wasThere) {
            announcements.disconnected(transaction, connection, now);
        }
    }

    private void erased(Handle transaction, Received.Erasure erasure) {
        if (erasure.subject().startsWith(COLLECTION)) {
            String connectionId = erasure.subject().substring(COLLECTION.length());
            connections
                    .find(transaction, erasure.tenantId(), connectionId)
                    .map(StoredConnection::connection)
                    .ifPresent(connection -> {
                        remove(transaction, connection, connection.revision(), false, clock.instant());
                        connections.forgetRecords(transaction, connection.number());
                    });
        }
    }

    private static ConnectionContent content(Connection event) {
        return new ConnectionContent(
                event.connectionId(),
                event.revision(),
                Objects.requireNonNullElse(event.subdomain(), ""),
                event.recipients(),
                Stream.of(Need.values())
                        .filter(need -> isLacking(need, event))
                        .map(Need::id)
                        .toList());
    }

    /** What was not found out is not lacking; reading shows. */
    private static boolean isLacking(Need need, Connection event) {
        Permission granted = event.permissions().getOrDefault(need.resource(), Permission.UNKNOWN);
        return granted != Permission.UNKNOWN && !need.isMetBy(granted);
    }
}
