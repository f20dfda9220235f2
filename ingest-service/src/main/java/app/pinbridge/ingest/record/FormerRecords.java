package app.pinbridge.ingest.record;

import app.pinbridge.ingest.connection.SyncedConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Which records of a connection that is no more those who read the topic still have. They are told as gone when the customer
 * connects again: another company's at once, and the same company's as far as Pinpoint does not have them any more.
 */
@ApplicationScoped
public class FormerRecords {
    private final RecordSink sink;

    /** Former records that are told through this sink. */
    public FormerRecords(RecordSink sink) {
        this.sink = sink;
    }

    /** Forgets all of a connection's records but which they were. */
    public void retire(Handle transaction, SyncedConnection connection) {
        transaction.execute("""
                WITH retired AS (DELETE FROM ats_record WHERE connection = ? RETURNING *)
                INSERT INTO former_record (tenant_id, subdomain, resource, id, sent_time)
                SELECT tenant_id, ?, resource, id, sent_time FROM retired WHERE NOT gone
                ON CONFLICT (tenant_id, subdomain, resource, id) DO UPDATE SET sent_time = excluded.sent_time
                """, connection.number(), connection.subdomain());
    }

    /** A connection begins: what is left of earlier ones is its own now. What reading does not show is asked for. */
    public void inherit(Handle transaction, SyncedConnection heir, Instant now) {
        transaction.execute("""
                WITH former AS (DELETE FROM former_record WHERE tenant_id = ? AND subdomain <> ? RETURNING *)
                INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time, seen_at)
                SELECT ?, tenant_id, resource, id, '', max(sent_time), 'epoch' FROM former GROUP BY tenant_id, resource, id
                """, heir.tenantId(), heir.subdomain(), heir.number());
        sink.allVanished(transaction, heir, now);
        transaction.execute("""
                WITH former AS (DELETE FROM former_record WHERE tenant_id = ? RETURNING *)
                INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time, seen_at)
                SELECT ?, tenant_id, resource, id, '', sent_time, 'epoch' FROM former
                ON CONFLICT (connection, resource, id) DO NOTHING
                """, heir.tenantId(), heir.number());
    }

    /** Forgets which they were, of all connections of a customer. */
    public void forget(Handle transaction, String tenantId) {
        transaction.execute("DELETE FROM former_record WHERE tenant_id = ?", tenantId);
    }
}
