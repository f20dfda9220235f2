package app.pinbridge.notifier.incident;

import app.pinbridge.contracts.Event;
import app.pinbridge.notifier.connection.StandingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The health of every connection by each service that tells of it, and the status that it was last learned from. */
@ApplicationScoped
public class HealthTable {

    /** Locks a connection's health; empty when the event does not stand against the one that it was learned from. */
    Optional<Heard> lockFor(Handle transaction, Event<?> event, String connectionId) {
        Health first = Health.before(event.source());
        transaction.execute(
                """
                INSERT INTO health (tenant_id, connection_id, source, event_time, event_id, settling, cause, usual)
                VALUES (?, ?, ?, ?, '', ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.tenantId(),
                connectionId,
                event.source(),
                Instant.EPOCH.toString(),
                first.settling(),
                first.cause(),
                first.usual());
        List<Row> rows = transaction
                .createQuery("""
                        SELECT * FROM health WHERE tenant_id = :tenant AND connection_id = :connection
                         ORDER BY source FOR UPDATE
                        """)
                .bind("tenant", event.tenantId())
                .bind("connection", connectionId)
                .map((row, context) -> Row.read(row))
                .list();
        Set<String> otherTroubles = rows.stream()
                .filter(row -> !row.source().equals(event.source()))
                .map(Row::health)
                .filter(health -> health.troubledSince().isPresent())
                .map(Health::cause)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row ->
                        row.source().equals(event.source()) && row.standing().fallsTo(event))
                .findFirst()
                .map(row -> new Heard(row.health(), otherTroubles));
    }

    private record Row(String source, StandingEvent standing, Health health) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("source"),
                    StandingEvent.read(row),
                    new Health(
                            row.getBoolean("settling"),
                            row.getString("cause"),
                            row.getString("usual"),
                            Optional.ofNullable(row.getString("troubled_since")).map(Instant::parse)));
        }
    }

    /** Notes the health that an event led to. */
    public void put(Handle transaction, Event<?> event, String connectionId, Health health) {
        transaction
                .createUpdate("""
                        UPDATE health
                           SET event_time = :time, event_id = :id, settling = :settling, cause = :cause, usual = :usual,
                               troubled_since = :since
                         WHERE tenant_id = :tenant AND connection_id = :connection AND source = :source
                        """)
                .bind("source", event.source())
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
