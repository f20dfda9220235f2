package app.pinbridge.notifier.incident;

import app.pinbridge.contracts.Event;
import app.pinbridge.notifier.connection.StandingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The health of every connection, and the status that it was last learned from. */
@ApplicationScoped
public class HealthTable {

    /** Locks a connection's health; empty when the event does not stand against the one that it was learned from. */
    public Optional<Health> lockFor(Handle transaction, Event<?> event, String connectionId) {
        transaction.execute("""
                INSERT INTO health (tenant_id, connection_id, event_time, event_id, settling, cause, usual)
                VALUES (?, ?, ?, '', TRUE, '', '') ON CONFLICT DO NOTHING
                """, event.tenantId(), connectionId, Instant.EPOCH.toString());
        return transaction
                .createQuery("""
                        SELECT * FROM health WHERE tenant_id = :tenant AND connection_id = :connection FOR UPDATE
                        """)
                .bind("tenant", event.tenantId())
                .bind("connection", connectionId)
                .map((row, context) -> StandingEvent.read(row).fallsTo(event)
                        ? Optional.of(new Health(
                                row.getBoolean("settling"),
                                row.getString("cause"),
                                row.getString("usual"),
                                Optional.ofNullable(row.getString("troubled_since"))
                                        .map(Instant::parse)))
                        : Optional.<Health>empty())
                .one();
    }

    /** Notes the health that an event led to. */
    public void put(Handle transaction, Event<?> event, String connectionId, Health health) {
        transaction
                .createUpdate("""
                        UPDATE health
                           SET event_time = :time, event_id = :id, settling = :settling, cause = :cause, usual = :usual,
                               troubled_since = :since
                         WHERE tenant_id = :tenant AND connection_id = :connection
                        """)
                .bind("time", event.time().toString())
                .bind("id", event.id())
                .bind("settling", health.settling())
                .bind("cause", health.cause())
                .bind("usual", health.usual())
                .bind("since", health.troubledSince().map(Instant::toString))
                .bind("tenant", event.tenantId())
                .bind("connection", connectionId)
                .execute();
    }

    /** Forgets a connection. */
    public void erase(Handle transaction, String tenantId, String connectionId) {
        transaction.execute("DELETE FROM health WHERE tenant_id = ? AND connection_id = ?", tenantId, connectionId);
    }
}
