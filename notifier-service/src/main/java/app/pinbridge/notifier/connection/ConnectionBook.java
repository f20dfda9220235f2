package app.pinbridge.notifier.connection;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The connections as last saved; the later snapshot stands. */
@ApplicationScoped
public class ConnectionBook {

    /**
     * What a letter needs to know of a connection.
     *
     * @param recipients e-mails of who wants to be told
     * @param removed the customer has disconnected: nobody is to be written to any more
     */
    public record Entry(String subdomain, List<String> recipients, boolean removed) {}

    /** The connection, if it was heard of. */
    public Optional<Entry> find(Handle transaction, String tenantId, String connectionId) {
        return transaction
                .createQuery("""
                        SELECT subdomain, recipients, removed FROM connection
                         WHERE tenant_id = :tenant AND connection_id = :connection AND event_id <> ''
                        """)
                .bind("tenant", tenantId)
                .bind("connection", connectionId)
                .map((row, context) -> new Entry(
                        row.getString("subdomain"),
                        List.of((String[]) row.getArray("recipients").getArray()),
                        row.getBoolean("removed")))
                .findOne();
    }

    /** Notes a snapshot, unless a later one is known. */
    public void put(Handle transaction, Event<?> event, Connection connection) {
        // The empty row is there to be locked: two replicas may hear of a connection at once.
        transaction.execute("""
                INSERT INTO connection (tenant_id, connection_id, event_time, event_id, subdomain, recipients, removed)
                VALUES (?, ?, ?, '', '', '{}', FALSE) ON CONFLICT DO NOTHING
                """, event.tenantId(), connection.connectionId(), Instant.EPOCH.toString());
        StandingEvent known = transaction
                .createQuery("""
                        SELECT event_time, event_id FROM connection
                         WHERE tenant_id = :tenant AND connection_id = :connection FOR UPDATE
                        """)
                .bind("tenant", event.tenantId())
                .bind("connection", connection.connectionId())
                .map((row, context) -> StandingEvent.read(row))
                .one();
        if (known.fallsTo(event)) {
            replace(transaction, event, connection);
        }
    }

    /** Forgets a connection. */
    public void erase(Handle transaction, String tenantId, String connectionId) {
        transaction.execute("DELETE FROM connection WHERE tenant_id = ? AND connection_id = ?", tenantId, connectionId);
    }

    private static void replace(Handle transaction, Event<?> event, Connection connection) {
        String subdomain = connection.subdomain();
        transaction
                .createUpdate("""
                        UPDATE connection
                           SET event_time = :time, event_id = :id, subdomain = :subdomain, recipients = :recipients,
                               removed = :removed
                         WHERE tenant_id = :tenant AND connection_id = :connection
                        """)
                .bind("time", event.time().toString())
                .bind("id", event.id())
                .bind("subdomain", subdomain == null ? "" : subdomain)
                .bindArray("recipients", String.class, connection.recipients())
                .bind("removed", connection.removed() || connection.deleted())
                .bind("tenant", event.tenantId())
                .bind("connection", connection.connectionId())
                .execute();
    }
}
