package app.pinbridge.publisher.pinpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code connection_trouble}: at most one row a customer. */
final class TroubleTable {
    private TroubleTable() {}

    /**
     * A trouble as stored.
     *
     * @param told whether others were told of it
     */
    record Trouble(String connectionId, String code, boolean told) {
        static Trouble read(ResultSet row) throws SQLException {
            return new Trouble(row.getString("connection_id"), row.getString("code"), row.getBoolean("told"));
        }
    }

    /** The customer's trouble, locked. */
    static Optional<Trouble> lock(Handle handle, String tenantId) {
        return handle.createQuery("SELECT * FROM connection_trouble WHERE tenant_id = :tenant FOR UPDATE")
                .bind("tenant", tenantId)
                .map((row, context) -> Trouble.read(row))
                .findOne();
    }

    /** As {@link #lock}; where there is no row yet, whoever begins a trouble at the same time waits until this one is stored. */
    static Optional<Trouble> lockToBegin(Handle handle, String tenantId) {
        handle.createQuery("SELECT count(pg_advisory_xact_lock(hashtext('connection-trouble'), hashtext(:tenant)))")
                .bind("tenant", tenantId)
                .mapTo(Long.class)
                .one();
        return lock(handle, tenantId);
    }

    static void save(Handle handle, String tenantId, Trouble trouble, Instant now, Instant probe) {
        handle.createUpdate("""
                        INSERT INTO connection_trouble (tenant_id, connection_id, code, told, since, next_probe_at)
                        VALUES (:tenant, :connection, :code, :told, :now, :probe)
                        ON CONFLICT (tenant_id) DO UPDATE
                           SET connection_id = EXCLUDED.connection_id, code = EXCLUDED.code, told = EXCLUDED.told,
                               next_probe_at = EXCLUDED.next_probe_at
                        """)
                .bind("tenant", tenantId)
                .bind("connection", trouble.connectionId())
                .bind("code", trouble.code())
                .bind("told", trouble.told())
                .bind("now", now)
                .bind("probe", probe)
                .execute();
    }

    static void delete(Handle handle, String tenantId) {
        handle.execute("DELETE FROM connection_trouble WHERE tenant_id = ?", tenantId);
    }

    static void probeAt(Handle handle, String tenantId, Instant time) {
        handle.execute("UPDATE connection_trouble SET next_probe_at = ? WHERE tenant_id = ?", time, tenantId);
    }

    /**
     * A customer whose trouble is to be looked into now, and for whom no comment waits by whose sending that would show; not
     * again before this time.
     */
    static Optional<String> claimSilent(Handle handle, Instant now, Instant again) {
        return handle.createQuery("""
                        UPDATE connection_trouble SET next_probe_at = :again WHERE tenant_id = (
                            SELECT t.tenant_id FROM connection_trouble t
                             WHERE t.next_probe_at <= :now
                               AND NOT EXISTS (SELECT 1 FROM intent i
                                                WHERE i.tenant_id = t.tenant_id
                                                  AND (i.state IN ('planned', 'sending', 'unknown')
                                                       OR (i.state = 'held' AND i.next_attempt_at IS NOT NULL)))
                             ORDER BY t.next_probe_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING tenant_id
                        """)
                .bind("now", now)
                .bind("again", again)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether the check found, when the key was saved, that it may not write comments. */
    static boolean isKnownFromTheStart(Handle handle, String tenantId, String connectionId) {
        return handle.createQuery("""
                        SELECT NOT may_comment FROM connection WHERE tenant_id = :tenant AND connection_id = :connection
                        """)
                .bind("tenant", tenantId)
                .bind("connection", connectionId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Whether anything is noted against a customer's comments, so that one that was posted is news. */
    static boolean isDoubted(Handle handle, String tenantId) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM connection_trouble WHERE tenant_id = :tenant)
                            OR EXISTS (SELECT 1 FROM connection WHERE tenant_id = :tenant AND live AND NOT may_comment)
                        """)
                .bind("tenant", tenantId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Notes that comments were seen to be written, whatever the check had found. */
    static void mayComment(Handle handle, String tenantId) {
        handle.execute(
                "UPDATE connection SET may_comment = TRUE WHERE tenant_id = ? AND live AND NOT may_comment", tenantId);
    }
}
