package app.pinbridge.publisher.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The latest of each call. */
@ApplicationScoped
public class CallNotesRepository {

    /** What {@link #read} reads, of a table known as {@code n}. */
    static final String COLUMNS =
            "n.call_id AS notes_call, n.ready_at, n.url, n.held_at, n.opted_out, n.deleted AS notes_deleted";

    /** Stores a snapshot if it stands against the one that is there; whether it did. The call must be locked. */
    public boolean store(Handle handle, CallKey call, CallNotes notes, Stamp stamp) {
        Optional<Stamp> standing = handle.createQuery(
                        "SELECT event_time, event_id FROM call_notes WHERE tenant_id = :tenant AND call_id = :call")
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .map((row, context) -> new Stamp(Instant.parse(row.getString(1)), row.getString(2)))
                .findOne();
        if (standing.isPresent() && !stamp.standsAgainst(standing.get())) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO call_notes (tenant_id, call_id, ready_at, url, held_at, opted_out, deleted,
                                                event_time, event_id)
                        VALUES (:tenant, :call, :ready, :url, :held, :optedOut, :deleted, :time, :id)
                        ON CONFLICT (tenant_id, call_id) DO UPDATE
                           SET ready_at = EXCLUDED.ready_at, url = EXCLUDED.url, held_at = EXCLUDED.held_at,
                               opted_out = EXCLUDED.opted_out, deleted = EXCLUDED.deleted,
                               event_time = EXCLUDED.event_time, event_id = EXCLUDED.event_id
                        """)
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .bind("ready", notes.readyAt().orElse(null))
                .bind("url", notes.url().orElse(null))
                .bind("held", notes.heldAt().orElse(null))
                .bind("optedOut", notes.optedOut())
                .bind("deleted", notes.deleted())
                .bind("time", stamp.time().toString())
                .bind("id", stamp.id())
                .execute();
        return true;
    }

    /** Reads {@link #COLUMNS}; empty where the call was not heard of. */
    static Optional<CallNotes> read(ResultSet row) throws SQLException {
        if (row.getString("notes_call") == null) {
            return Optional.empty();
        }
        return Optional.of(new CallNotes(
                instant(row, "ready_at"),
                Optional.ofNullable(row.getString("url")),
                instant(row, "held_at"),
                row.getBoolean("opted_out"),
                row.getBoolean("notes_deleted")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
