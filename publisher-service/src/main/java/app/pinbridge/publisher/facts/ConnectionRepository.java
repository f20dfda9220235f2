package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import app.pinbridge.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The latest of each connection. */
@ApplicationScoped
public class ConnectionRepository {

    /** What {@link #read} reads, of a table known as {@code k}. */
    static final String COLUMNS = "k.connection_id, k.subdomain, k.revision, k.auto_link, k.changes";

    /** The live connection of a customer; of several the one that came to life last. */
    public Optional<ConnectionCopy> live(Handle handle, String tenantId) {
        return handle.createQuery("""
                        SELECT * FROM connection WHERE tenant_id = :tenant AND live ORDER BY changes DESC LIMIT 1
                        """)
                .bind("tenant", tenantId)
                .map((row, context) -> read(row))
                .findOne()
                .flatMap(Function.identity());
    }

    /** Stores a snapshot if it stands against the one that is there; whether it did. */
    public boolean store(Handle handle, Event<?> event, Connection connection) {
        Stamp stamp = Stamp.of(event);
        Optional<Stamp> standing = handle.createQuery("""
                        SELECT event_time, event_id FROM connection
                         WHERE tenant_id = :tenant AND connection_id = :id FOR UPDATE
                        """)
                .bind("tenant", event.tenantId())
                .bind("id", connection.connectionId())
                .map((row, context) -> new Stamp(Instant.parse(row.getString(1)), row.getString(2)))
                .findOne();
        if (standing.isPresent() && !stamp.standsAgainst(standing.get())) {
            return false;
        }
        String subdomain = Optional.ofNullable(connection.subdomain()).orElse("");
        handle.createUpdate("""
                        INSERT INTO connection AS old (tenant_id, connection_id, subdomain, revision, live, auto_link, may_comment,
                                                       changes, event_time, event_id)
                        VALUES (:tenant, :connection, :subdomain, :revision, :live, :autoLink, :mayComment,
                                nextval('connection_changes'), :time, :id)
                        ON CONFLICT (tenant_id, connection_id) DO UPDATE
                           SET subdomain = EXCLUDED.subdomain, revision = EXCLUDED.revision, live = EXCLUDED.live,
                               auto_link = EXCLUDED.auto_link, may_comment = EXCLUDED.may_comment, event_time = EXCLUDED.event_time,
                               event_id = EXCLUDED.event_id,
                               changes = CASE WHEN (old.subdomain, old.live, old.auto_link)
                                                 = (EXCLUDED.subdomain, EXCLUDED.live, EXCLUDED.auto_link)
                                              THEN old.changes ELSE EXCLUDED.changes END
                        """)
                .bind("tenant", event.tenantId())
                .bind("connection", connection.connectionId())
                .bind("subdomain", subdomain)
                .bind("revision", connection.revision())
                .bind("live", !connection.removed() && !connection.deleted() && !subdomain.isEmpty())
                .bind("autoLink", connection.settings().autoLink())
                .bind("mayComment", mayComment(connection))
                .bind("time", stamp.time().toString())
                .bind("id", stamp.id())
                .execute();
        return true;
    }

    /** What was not found out counts as given; the first comment will show. */
    private static boolean mayComment(Connection connection) {
        return switch (connection.permissions().getOrDefault(Resource.COMMENT, Permission.UNKNOWN)) {
            case WRITE, UNKNOWN -> true;
            case READ, NONE -> false;
        };
    }

    /** Forgets a connection. */
    public void erase(Handle handle, String tenantId, String connectionId) {
        handle.createUpdate("DELETE FROM connection WHERE tenant_id = :tenant AND connection_id = :id")
                .bind("tenant", tenantId)
                .bind("id", connectionId)
                .execute();
    }

    /** Reads {@link #COLUMNS}; empty where no connection is live. */
    static Optional<ConnectionCopy> read(ResultSet row) throws SQLException {
        return row.getString("connection_id") == null
                ? Optional.empty()
                : Optional.of(new ConnectionCopy(
                        row.getString("connection_id"),
                        row.getString("subdomain"),
                        row.getInt("revision"),
                        row.getBoolean("auto_link"),
                        row.getLong("changes")));
    }
}
