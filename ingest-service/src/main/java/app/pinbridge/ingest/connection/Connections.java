package app.pinbridge.ingest.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The connections as stored. */
@ApplicationScoped
public class Connections {
    private static final Duration PROGRESS_NOTED_EVERY = Duration.ofMinutes(1);

    /** The connection that events name so, removed or not, locked until the transaction ends. */
    public Optional<StoredConnection> find(Handle transaction, String tenantId, String connectionId) {
        return named(transaction, tenantId, connectionId, "FOR UPDATE");
    }

    /** As {@link #find}, without waiting for whoever syncs it at this moment. */
    public Optional<StoredConnection> look(Handle transaction, String tenantId, String connectionId) {
        return named(transaction, tenantId, connectionId, "FOR KEY SHARE");
    }

    private static Optional<StoredConnection> named(
            Handle transaction, String tenantId, String connectionId, String lock) {
        return transaction
                .createQuery("""
                        SELECT * FROM connection
                         WHERE tenant_id = :tenant AND connection_id = :connection
                        """ + lock)
                .bind("tenant", tenantId)
                .bind("connection", connectionId)
                .map((row, context) -> new StoredConnection(Rows.connection(row), row.getBoolean("removed")))
                .findOne();
    }

    /** A connection by its number, unless it is removed. */
    public Optional<SyncedConnection> get(Handle transaction, long number) {
        return transaction
                .createQuery("SELECT * FROM connection WHERE number = :number AND NOT removed")
                .bind("number", number)
                .map((row, context) -> Rows.connection(row))
                .findOne();
    }

    /** Begins a connection, or begins it anew, due at once; whoever works on the old one loses its lease. */
    public SyncedConnection begin(Handle transaction, String tenantId, ConnectionContent content, Instant now) {
        return transaction
                .createQuery("""
                        INSERT INTO connection (tenant_id, connection_id, revision, subdomain, recipients, lacking,
                                                lacking_tried_at, run_id, run_started_at, next_attempt_at, progressed_at,
                                                not_before, inheriting)
                        VALUES (:tenant, :connection, :revision, :subdomain, :recipients, :lacking, :now, :run, :now, :now,
                                :now,
                                (SELECT :now::TIMESTAMPTZ WHERE EXISTS (SELECT 1 FROM connection
                                                                         WHERE tenant_id = :tenant AND subdomain <> '')),
                                TRUE)
                        ON CONFLICT (tenant_id, connection_id) DO UPDATE
                           SET revision = excluded.revision, subdomain = excluded.subdomain,
                               recipients = excluded.recipients, lacking = excluded.lacking,
                               lacking_tried_at = excluded.lacking_tried_at, removed = FALSE,
                               run_id = excluded.run_id, run_started_at = excluded.run_started_at,
                               run_completed_at = NULL, progressed_at = excluded.progressed_at,
                               not_before = excluded.not_before, failure = NULL, attempts = 0,
                               next_attempt_at = excluded.next_attempt_at, lease_token = NULL, lease_until = NULL,
                               told_status = NULL, told_headline = NULL, told_at = NULL, inheriting = TRUE,
                               paused_until = NULL, astray_since = NULL
                        RETURNING *
                        """)
                .bind("tenant", tenantId)
                .bind("connection", content.connectionId())
                .bind("revision", content.revision())
                .bind("subdomain", content.subdomain())
                .bindArray("recipients", String.class, content.recipients())
                .bindArray("lacking", String.class, content.lacking())
                .bind("run", UUID.randomUUID())
                .bind("now", now)
                .map((row, context) -> Rows.connection(row))
                .one();
    }

    /** Takes over a new key or changed settings; due at once, for the key may help where the last one did not. */
    public void change(Handle transaction, long number, ConnectionContent content, Instant now) {
        transaction
                .createUpdate("""
                        UPDATE connection
                           SET revision = :revision, recipients = :recipients, lacking = :lacking,
                               lacking_tried_at = :now, attempts = 0, next_attempt_at = :now, progressed_at = :now
                         WHERE number = :number
                        """)
                .bind("revision", content.revision())
                .bindArray("recipients", String.class, content.recipients())
                .bindArray("lacking", String.class, content.lacking())
                .bind("now", now)
                .bind("number", number)
                .execute();
    }

    /** Takes all that is known of a connection away but its records, and the mark that it was there, and with which company. */
    public void remove(Handle transaction, long number, int revision) {
        transaction.execute("""
                UPDATE connection
                   SET revision = ?, removed = TRUE, recipients = '{}', lacking = '{}',
                       lease_token = NULL, lease_until = NULL, failure = NULL, told_status = NULL,
                       told_headline = NULL, told_at = NULL, inheriting = FALSE
                 WHERE number = ?
                """, revision, number);
        forgetWork(transaction, number);
    }

    /** Has the records of a connection put away soon: which they were is kept, for the company that they are of. */
    public void retire(Handle transaction, long number) {
        transaction.execute(
                "UPDATE connection SET retiring = COALESCE(retiring, NULLIF(subdomain, '')) WHERE number = ?", number);
    }

    /** Has a customer's other connections take over what this one leaves: events of both may come in any order. */
    public void bequeath(Handle transaction, String tenantId, long number) {
        transaction.execute(
                "UPDATE connection SET inheriting = TRUE WHERE tenant_id = ? AND number <> ? AND NOT removed",
                tenantId,
                number);
    }

    /** Has all that is left of a customer put away soon, and nothing of it kept. */
    public void forgetRecords(Handle transaction, long number) {
        transaction.execute("UPDATE connection SET retiring = '' WHERE number = ?", number);
    }

    /** A connection whose records are to be put away, locked until the transaction ends; none that others have locked. */
    public Optional<Retiring> nextRetiring(Handle transaction) {
        return transaction
                .createQuery("""
                        SELECT number, tenant_id, retiring FROM connection
                         WHERE retiring IS NOT NULL
                         ORDER BY number
                         LIMIT 1
                           FOR NO KEY UPDATE SKIP LOCKED
                        """)
                .map((row, context) ->
                        new Retiring(row.getLong("number"), row.getString("tenant_id"), row.getString("retiring")))
                .findOne();
    }

    /** Notes that the records of a connection are put away. */
    public void retired(Handle transaction, long number) {
        transaction.execute("UPDATE connection SET retiring = NULL WHERE number = ?", number);
    }

    /** Whether something of a customer's is still to be put away. */
    public boolean isRetiring(Handle transaction, String tenantId) {
        return transaction
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM connection WHERE tenant_id = :tenant AND retiring IS NOT NULL)")
                .bind("tenant", tenantId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Notes until when Pinpoint said to stay away; the latest stands. */
    public void pause(Handle transaction, long number, Instant until) {
        transaction.execute("""
                UPDATE connection SET paused_until = ? WHERE number = ? AND (paused_until IS NULL OR paused_until < ?)
                """, until, number, until);
    }

    /** Notes that all that earlier connections left is taken over. */
    public void inherited(Handle transaction, long number) {
        transaction.execute("UPDATE connection SET inheriting = FALSE WHERE number = ?", number);
    }

    /** Takes the tasks of a connection away, how far they are, and what they had missed. */
    public void forgetWork(Handle transaction, long number) {
        transaction.execute("DELETE FROM sync_task WHERE connection = ?", number);
        transaction.execute("DELETE FROM sync_resource WHERE connection = ?", number);
        transaction.execute("DELETE FROM drift_report WHERE connection = ?", number);
        transaction.execute("DELETE FROM webhook_fetch WHERE connection = ?", number);
        transaction.execute("DELETE FROM webhook_delivery WHERE connection = ?", number);
    }

    /**
     * Makes a connection due, because something came that need not wait for the next look. Whoever works on it at this moment
     * sees it by itself and is not waited for. A key that is refused is not tried more often for it, nor while Pinpoint has
     * us wait.
     */
    public void wake(Handle transaction, long number, Instant now) {
        transaction.createUpdate("""
                        UPDATE connection SET next_attempt_at = LEAST(next_attempt_at, :now)
                         WHERE number = (SELECT number FROM connection
                                          WHERE number = :number AND failure IS NULL
                                            AND NOT EXISTS (SELECT 1 FROM sync_task
                                                             WHERE connection = :number AND problem IN ('rate_limited', 'budget_exhausted')
                                                               AND sync_task.next_attempt_at > :now)
                                            FOR NO KEY UPDATE SKIP LOCKED)
                        """).bind("now", now).bind("number", number).execute();
    }

    /** Notes which permissions are still lacking after they were tried. */
    public void setLacking(Handle transaction, long number, List<String> lacking, Instant triedAt) {
        transaction
                .createUpdate("""
                        UPDATE connection SET lacking = :lacking, lacking_tried_at = :at WHERE number = :number
                        """)
                .bindArray("lacking", String.class, lacking)
                .bind("at", triedAt)
                .bind("number", number)
                .execute();
    }

    /** Notes that Pinpoint gave something; once a minute is enough. */
    public void progress(Handle transaction, SyncedConnection connection, Instant now) {
        if (connection.progressedAt().plus(PROGRESS_NOTED_EVERY).isBefore(now)) {
            transaction.execute("UPDATE connection SET progressed_at = ? WHERE number = ?", now, connection.number());
        }
    }

    /** Connections that have not got on since an instant, or whose first sync began before another and is not over. */
    public List<Long> late(Handle transaction, Instant stalledSince, Instant begunBefore) {
        return transaction
                .createQuery("""
                        SELECT number FROM connection
                         WHERE NOT removed
                           AND (progressed_at < :stalled OR (run_completed_at IS NULL AND run_started_at < :begun))
                        """)
                .bind("stalled", stalledSince)
                .bind("begun", begunBefore)
                .mapTo(Long.class)
                .list();
    }

    /** Sets why nothing can be read at all, or that it can be. */
    public void setFailure(Handle transaction, long number, Optional<String> code) {
        transaction.execute("UPDATE connection SET failure = ? WHERE number = ?", code.orElse(null), number);
    }

    /** Notes since when no answer was of use, or that one was. */
    public void setAstraySince(Handle transaction, long number, Optional<Instant> since) {
        transaction.execute("UPDATE connection SET astray_since = ? WHERE number = ?", since.orElse(null), number);
    }

    /** Notes that the first sync is complete. */
    public void complete(Handle transaction, long number, Instant at) {
        transaction.execute("UPDATE connection SET run_completed_at = ? WHERE number = ?", at, number);
    }
}
