package app.pinbridge.matching.backlog;

import app.pinbridge.matching.decision.Read;
import app.pinbridge.matching.decision.ReaderSearch;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single decisions that are to be made again, in PostgreSQL. A decision stands in it once, with the earliest time. */
public final class RedecideQueue {
    private RedecideQueue() {}

    /** Adds subjects, due at an instant. */
    public static void add(Handle transaction, Collection<Ref> refs, Instant due) {
        if (refs.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        INSERT INTO redecide (tenant_id, subject, due_at)
                        SELECT DISTINCT tenant_id, subject, :due::TIMESTAMPTZ
                          FROM unnest(:tenants, :subjects) AS added (tenant_id, subject)
                            ON CONFLICT (tenant_id, subject) DO UPDATE SET due_at = LEAST(redecide.due_at, EXCLUDED.due_at)
                        """)
                .bind("tenants", Column.text(refs, Ref::tenantId))
                .bind("subjects", Column.text(refs, Ref::subject))
                .bind("due", Instants.storable(due).toString())
                .execute();
    }

    /** Adds every subject whose decision was made from one of these, however many they are. */
    public static void addReaders(Handle transaction, Collection<Read> reads, Instant due) {
        ReaderSearch.bind(transaction.createUpdate("""
                        INSERT INTO redecide (tenant_id, subject, due_at)
                        SELECT DISTINCT tenant_id, subject, :due::TIMESTAMPTZ FROM (%s) AS reader
                            ON CONFLICT (tenant_id, subject) DO UPDATE SET due_at = LEAST(redecide.due_at, EXCLUDED.due_at)
                        """.formatted(ReaderSearch.ROWS)), reads)
                .bind("due", Instants.storable(due).toString())
                .execute();
    }

    /** Adds every subject that waited for no more of a resource than what has been read. */
    public static void addServed(Handle transaction, String tenantId, String resource, Instant through, Instant due) {
        transaction
                .createUpdate("""
                        INSERT INTO redecide (tenant_id, subject, due_at)
                        SELECT tenant_id, subject, :due::TIMESTAMPTZ
                          FROM waiting
                         WHERE tenant_id = :tenant AND resource = :resource AND needed <= :through::TIMESTAMPTZ
                            ON CONFLICT (tenant_id, subject) DO UPDATE SET due_at = LEAST(redecide.due_at, EXCLUDED.due_at)
                        """)
                .bind("tenant", tenantId)
                .bind("resource", resource)
                .bind("through", Instants.storable(through).toString())
                .bind("due", Instants.storable(due).toString())
                .execute();
    }

    /**
     * The customer whose turn it is, if anything is due: the next one behind whoever had the last turn, and round again. Who
     * has much to be decided waits for the others between two pieces, not they for all of it.
     */
    public static Optional<String> nextTenant(Handle transaction, String last, Instant now) {
        return behind(transaction, last, now).or(() -> behind(transaction, "", now));
    }

    private static Optional<String> behind(Handle transaction, String last, Instant now) {
        return transaction
                .createQuery("""
                        SELECT tenant_id FROM redecide
                         WHERE tenant_id > :last AND due_at <= :now::TIMESTAMPTZ
                         ORDER BY tenant_id
                         LIMIT 1
                        """)
                .bind("last", last)
                .bind("now", now.toString())
                .mapTo(String.class)
                .findOne();
    }

    /** Takes what is due of a customer out, at most {@code limit}. */
    public static List<Ref> take(Handle transaction, String tenantId, Instant now, int limit) {
        return transaction
                .createQuery("""
                        DELETE FROM redecide
                         WHERE tenant_id = :tenant
                           AND subject IN (SELECT subject FROM redecide
                                            WHERE tenant_id = :tenant AND due_at <= :now::TIMESTAMPTZ
                                            ORDER BY due_at LIMIT :limit)
                        RETURNING subject
                        """)
                .bind("tenant", tenantId)
                .bind("now", now.toString())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(subject -> new Ref(tenantId, subject))
                .list();
    }

    /** Takes all of a customer out. */
    public static void clear(Handle transaction, String tenantId) {
        transaction.execute("DELETE FROM redecide WHERE tenant_id = ?", tenantId);
    }

    /** Puts a customer's turn off. */
    public static void postpone(Handle transaction, String tenantId, Instant due) {
        transaction
                .createUpdate(
                        "UPDATE redecide SET due_at = :due::TIMESTAMPTZ WHERE tenant_id = :tenant AND due_at < :due::TIMESTAMPTZ")
                .bind("tenant", tenantId)
                .bind("due", Instants.storable(due).toString())
                .execute();
    }
}
