package app.pinbridge.ingest.task;

import app.pinbridge.contracts.AtsSync;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.Rows;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.AtsEvents;
import app.pinbridge.ingest.record.ContentHash;
import app.pinbridge.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far each kind of record is, as stored; what is stored is told in a {@code sync} event when that changes it. */
@ApplicationScoped
public class ResourceStates {
    private final Outbox outbox;

    /** States that are told through this outbox. */
    public ResourceStates(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The states of a connection, in the order of the kinds. */
    public List<ResourceState> all(Handle transaction, long connection) {
        List<ResourceState> stored = transaction
                .createQuery("SELECT * FROM sync_resource WHERE connection = :connection")
                .bind("connection", connection)
                .map((row, context) -> read(row))
                .list();
        return List.of(Resource.values()).stream()
                .map(resource -> of(resource, stored))
                .toList();
    }

    /** The state of one kind. */
    public ResourceState get(Handle transaction, long connection, Resource resource) {
        return of(resource, all(transaction, connection));
    }

    /** Stores a state, and tells it unless it was told before. */
    public void save(Handle transaction, SyncedConnection connection, ResourceState state, Instant now) {
        transaction
                .createUpdate("""
                        INSERT INTO sync_resource (connection, tenant_id, resource, readable, initial_done, through, high_water,
                                                   done, total, doubt)
                        VALUES (:connection, :tenant, :resource, :readable, :initialDone, :through, :highWater, :done, :total,
                                :doubt)
                        ON CONFLICT (connection, resource) DO UPDATE
                           SET readable = excluded.readable, initial_done = excluded.initial_done,
                               through = excluded.through, high_water = excluded.high_water, done = excluded.done,
                               total = excluded.total, doubt = excluded.doubt
                        """)
                .bind("connection", connection.number())
                .bind("tenant", connection.tenantId())
                .bind("resource", state.resource().id())
                .bind("readable", state.readable())
                .bind("initialDone", state.initialDone())
                .bind("through", state.through().orElse(null))
                .bind("highWater", state.highWater().orElse(null))
                .bind("done", state.done())
                .bind("total", state.total().orElse(null))
                .bind("doubt", state.doubt().map(Doubt::id).orElse(null))
                .execute();
        tell(transaction, connection, state, now);
    }

    private void tell(Handle transaction, SyncedConnection connection, ResourceState state, Instant now) {
        AtsSync data = new AtsSync(
                state.resource().id(),
                state.initialDone() ? AtsSync.Initial.DONE : AtsSync.Initial.RUNNING,
                state.initialDone() ? state.through().orElse(null) : null,
                state.readable(),
                false);
        ContentHash hash = ContentHash.of(AtsEvents.json(data));
        // What was told later stands, even where two are told in the same millisecond.
        Optional<Instant> time = transaction
                .createQuery("""
                        UPDATE sync_resource
                           SET told = :hash, told_at = GREATEST(:now, told_at + INTERVAL '1 millisecond')
                         WHERE connection = :connection AND resource = :resource AND told IS DISTINCT FROM :hash
                        RETURNING told_at
                        """)
                .bind("hash", hash.bytes())
                .bind("now", now)
                .bind("connection", connection.number())
                .bind("resource", state.resource().id())
                .map((row, context) -> Rows.instant(row, "told_at"))
                .findOne();
        time.ifPresent(at -> outbox.append(transaction, AtsEvents.event(connection.tenantId(), at, data)));
    }

    private static ResourceState of(Resource resource, List<ResourceState> states) {
        return states.stream()
                .filter(state -> state.resource() == resource)
                .findFirst()
                .orElseGet(() -> ResourceState.unknown(resource));
    }

    private static ResourceState read(ResultSet row) throws SQLException {
        return new ResourceState(
                Resource.of(row.getString("resource")),
                row.getBoolean("readable"),
                row.getBoolean("initial_done"),
                Rows.optionalInstant(row, "through"),
                Rows.optionalInstant(row, "high_water"),
                row.getLong("done"),
                Optional.ofNullable(row.getObject("total", Long.class)),
                Optional.ofNullable(row.getString("doubt")).map(Doubt::of));
    }
}
