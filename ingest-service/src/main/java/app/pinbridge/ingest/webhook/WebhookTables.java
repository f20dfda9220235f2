package app.pinbridge.ingest.webhook;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code webhook_delivery} and {@code webhook_fetch}. */
@ApplicationScoped
class WebhookTables {
    private static final int PORTION = 10_000;

    /** Notes a webhook as heard; true the first time. The primary key decides between two that try at once. */
    boolean isFirst(Handle transaction, SyncedConnection connection, byte[] digest, Instant now) {
        return transaction.execute("""
                        INSERT INTO webhook_delivery (connection, tenant_id, digest, received_at)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """, connection.number(), connection.tenantId(), digest, now) == 1;
    }

    /** How many records wait to be asked for. */
    long waiting(Handle transaction, SyncedConnection connection) {
        return transaction
                .createQuery("SELECT count(*) FROM webhook_fetch WHERE connection = :connection")
                .bind("connection", connection.number())
                .mapTo(Long.class)
                .one();
    }

    /** Has records asked for, now. */
    void add(Handle transaction, SyncedConnection connection, Collection<Target> targets, Instant now) {
        PreparedBatch batch = transaction.prepareBatch("""
                INSERT INTO webhook_fetch AS known (connection, tenant_id, resource, id, named_at, next_attempt_at)
                VALUES (:connection, :tenant, :resource, :id, :now, :now)
                ON CONFLICT (connection, resource, id) DO UPDATE
                   SET named = known.named + 1, next_attempt_at = LEAST(known.next_attempt_at, excluded.next_attempt_at)
                """);
        // In one order always: two that name the same records do not wait for each other in a circle.
        targets.stream()
                .sorted((one, other) -> (one.resource().id() + one.id())
                        .compareTo(other.resource().id() + other.id()))
                .forEach(target -> batch.bind("connection", connection.number())
                        .bind("tenant", connection.tenantId())
                        .bind("resource", target.resource().id())
                        .bind("id", target.id())
                        .bind("now", now)
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Records that are due, those named first first; none while Pinpoint has us wait. */
    List<NamedRecord> due(Handle transaction, SyncedConnection connection, Instant now, int limit) {
        return transaction
                .createQuery("""
                        SELECT resource, id, named, attempts FROM webhook_fetch
                         WHERE connection = :connection AND next_attempt_at <= :now
                           AND NOT EXISTS (SELECT 1 FROM sync_task
                                            WHERE sync_task.connection = :connection AND problem IN ('rate_limited', 'budget_exhausted')
                                              AND sync_task.next_attempt_at > :now)
                         ORDER BY next_attempt_at, resource, id
                         LIMIT :limit
                        """)
                .bind("connection", connection.number())
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new NamedRecord(
                        new Target(Resource.of(row.getString("resource")), row.getString("id")),
                        row.getLong("named"),
                        row.getInt("attempts")))
                .list();
    }

    /** What was asked for is done, unless it was named again meanwhile. */
    void done(Handle transaction, SyncedConnection connection, NamedRecord record) {
        transaction.execute(
                """
                DELETE FROM webhook_fetch WHERE connection = ? AND resource = ? AND id = ? AND named = ?
                """,
                connection.number(),
                record.target().resource().id(),
                record.target().id(),
                record.named());
    }

    /** Asks for it later; gives up on what was named too long ago. */
    void putOff(Handle transaction, SyncedConnection connection, NamedRecord record, Instant next, Instant tooLongAgo) {
        transaction.execute(
                """
                UPDATE webhook_fetch SET next_attempt_at = ?, attempts = attempts + 1
                 WHERE connection = ? AND resource = ? AND id = ?
                """,
                next,
                connection.number(),
                record.target().resource().id(),
                record.target().id());
        transaction.execute(
                "DELETE FROM webhook_fetch WHERE connection = ? AND named_at < ?", connection.number(), tooLongAgo);
    }

    /** Forgets webhooks that were heard long ago; how many that was. */
    int forget(Handle transaction, Instant now, Duration remembered) {
        return transaction.execute("""
                DELETE FROM webhook_delivery
                 WHERE ctid = ANY(ARRAY(SELECT ctid FROM webhook_delivery WHERE received_at < ?
                                         LIMIT ? FOR UPDATE SKIP LOCKED))
                """, now.minus(remembered), PORTION);
    }
}
