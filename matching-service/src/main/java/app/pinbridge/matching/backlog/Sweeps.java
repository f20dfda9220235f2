package app.pinbridge.matching.backlog;

import app.pinbridge.matching.sql.Instants;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Walks through customers' facts, in PostgreSQL. A customer has at most one of each scope. */
public final class Sweeps {
    private Sweeps() {}

    /** Begins a walk now; one that is under way begins anew. */
    public static void begin(Handle transaction, String tenantId, Sweep.Scope scope, Instant now) {
        transaction
                .createUpdate("""
                        INSERT INTO sweep (tenant_id, scope, after_subject, due_at)
                        VALUES (:tenant, :scope, :from, :now::TIMESTAMPTZ)
                            ON CONFLICT (tenant_id, scope) DO UPDATE
                           SET after_subject = EXCLUDED.after_subject, due_at = EXCLUDED.due_at
                        """)
                .bind("tenant", tenantId)
                .bind("scope", scope.stored())
                .bind("from", scope.from())
                .bind("now", Instants.storable(now).toString())
                .execute();
    }

    /** Plans a walk for later, unless there is one. */
    public static void plan(Handle transaction, String tenantId, Sweep.Scope scope, Instant due) {
        transaction
                .createUpdate("""
                        INSERT INTO sweep (tenant_id, scope, after_subject, due_at)
                        VALUES (:tenant, :scope, :from, :due::TIMESTAMPTZ)
                            ON CONFLICT DO NOTHING
                        """)
                .bind("tenant", tenantId)
                .bind("scope", scope.stored())
                .bind("from", scope.from())
                .bind("due", Instants.storable(due).toString())
                .execute();
    }

    /** Plans a walk through every customer's calls that were not decided by this version; one of another version ends. */
    public static void planModel(Handle transaction, String model, Instant due) {
        transaction
                .createUpdate("""
                        WITH RECURSIVE tenant AS (
                            (SELECT tenant_id FROM decision ORDER BY tenant_id LIMIT 1)
                            UNION ALL
                            SELECT (SELECT decision.tenant_id FROM decision
                                     WHERE decision.tenant_id > tenant.tenant_id ORDER BY decision.tenant_id LIMIT 1)
                              FROM tenant
                             WHERE tenant.tenant_id IS NOT NULL)
                        INSERT INTO sweep (tenant_id, scope, after_subject, due_at, model)
                        SELECT tenant_id, 'model', :from, :due::TIMESTAMPTZ, :model FROM tenant
                         WHERE tenant_id IS NOT NULL
                            ON CONFLICT (tenant_id, scope) DO UPDATE
                           SET after_subject = EXCLUDED.after_subject, due_at = EXCLUDED.due_at, model = EXCLUDED.model
                         WHERE sweep.model <> EXCLUDED.model
                        """)
                .bind("from", Sweep.Scope.MODEL.from())
                .bind("due", Instants.storable(due).toString())
                .bind("model", model)
                .execute();
    }

    /**
     * The customer whose turn it is, if a walk is due.
     *
     * @param model the version that asks: walks for another are left to its replicas
     */
    public static Optional<String> nextTenant(Handle transaction, String model, Instant now) {
        return transaction
                .createQuery("""
                        SELECT tenant_id FROM sweep
                         WHERE due_at <= :now::TIMESTAMPTZ AND model IN ('', :model)
                         ORDER BY due_at
                         LIMIT 1
                        """)
                .bind("model", model)
                .bind("now", now.toString())
                .mapTo(String.class)
                .findOne();
    }

    /** A customer's walk that is due; parameters as of {@link #nextTenant}. */
    public static Optional<Sweep> due(Handle transaction, String tenantId, String model, Instant now) {
        return transaction
                .createQuery("""
                        SELECT scope, after_subject, model FROM sweep
                         WHERE tenant_id = :tenant AND due_at <= :now::TIMESTAMPTZ AND model IN ('', :model)
                         ORDER BY scope LIMIT 1
                        """)
                .bind("tenant", tenantId)
                .bind("model", model)
                .bind("now", now.toString())
                .map((row, context) -> new Sweep(
                        tenantId,
                        Sweep.Scope.read(row.getString("scope")),
                        row.getString("after_subject"),
                        row.getString("model")))
                .findOne();
    }

    /** Notes how far a walk is; at the end of the queue, so that other customers have their turn. */
    public static void advance(Handle transaction, Sweep sweep, String after, Instant now) {
        transaction
                .createUpdate("""
                        UPDATE sweep SET after_subject = :after, due_at = :now::TIMESTAMPTZ
                         WHERE tenant_id = :tenant AND scope = :scope
                        """)
                .bind("tenant", sweep.tenantId())
                .bind("scope", sweep.scope().stored())
                .bind("after", after)
                .bind("now", Instants.storable(now).toString())
                .execute();
    }

    /** Ends a walk. */
    public static void end(Handle transaction, Sweep sweep) {
        transaction.execute(
                "DELETE FROM sweep WHERE tenant_id = ? AND scope = ?",
                sweep.tenantId(),
                sweep.scope().stored());
    }

    /** Puts a customer's walks off. */
    public static void postpone(Handle transaction, String tenantId, Instant due) {
        transaction
                .createUpdate(
                        "UPDATE sweep SET due_at = :due::TIMESTAMPTZ WHERE tenant_id = :tenant AND due_at < :due::TIMESTAMPTZ")
                .bind("tenant", tenantId)
                .bind("due", Instants.storable(due).toString())
                .execute();
    }
}
