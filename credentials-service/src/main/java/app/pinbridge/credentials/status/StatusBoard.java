package app.pinbridge.credentials.status;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.Json;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What ingest and publisher last said of each connection. Of one service's words the later stands; what both say together
 * is {@link Merged}.
 */
@ApplicationScoped
public class StatusBoard implements BatchWork {
    private final Database database;

    /** A board in the service's database. */
    public StatusBoard(Database database) {
        this.database = database;
    }

    /** How a connection is doing, if anything was heard of it. */
    public Optional<IntegrationStatus> find(String tenantId, String connectionId) {
        List<Merged.Word> words = database.asTenant(
                tenantId,
                handle -> handle.createQuery("""
                        SELECT source, data FROM connection_status
                         WHERE tenant_id = :tenant AND connection_id = :connection
                         ORDER BY source
                        """)
                        .bind("tenant", tenantId)
                        .bind("connection", connectionId)
                        .map((row, context) -> new Merged.Word(row.getString("source"), parse(row.getString("data"))))
                        .list());
        return Merged.of(words);
    }

    @Override
    public void take(Handle transaction, List<Received> batch) {
        for (Received received : batch) {
            switch (received) {
                case Received.Snapshot(Event<?> event, int partition) -> {
                    if (event.data() instanceof IntegrationStatus status) {
                        put(transaction, event, status);
                    }
                }
                case Received.Erasure erasure ->
                    transaction.execute(
                            "DELETE FROM connection_status WHERE tenant_id = ? AND connection_id = ?",
                            erasure.tenantId(),
                            erasure.subject().substring(erasure.subject().indexOf('/') + 1));
            }
        }
    }

    private static void put(Handle transaction, Event<?> event, IntegrationStatus status) {
        transaction.execute(
                """
                INSERT INTO connection_status (tenant_id, connection_id, source, event_time, event_id, data)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, connection_id, source) DO UPDATE
                   SET event_time = excluded.event_time, event_id = excluded.event_id, data = excluded.data
                 WHERE (excluded.event_time, excluded.event_id)
                       > (connection_status.event_time, connection_status.event_id)
                """, event.tenantId(), status.connectionId(), event.source(), event.time(), event.id(), json(status));
    }

    private static String json(IntegrationStatus status) {
        try {
            return Json.MAPPER.writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a status cannot be written", e);
        }
    }

    private static IntegrationStatus parse(String json) {
        try {
            return Json.MAPPER.readValue(json, IntegrationStatus.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored status cannot be read", e);
        }
    }
}
