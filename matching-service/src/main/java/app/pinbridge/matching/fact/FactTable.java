package app.pinbridge.matching.fact;

import app.pinbridge.matching.sql.Column;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Facts in PostgreSQL. */
public final class FactTable {
    private FactTable() {}

    /** The facts of these subjects, as far as there are any. */
    public static Map<Ref, StoredFact> load(Handle transaction, Collection<Ref> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return transaction
                .createQuery("""
                        SELECT fact.*
                          FROM unnest(:tenants, :subjects) AS wanted (tenant_id, subject)
                         CROSS JOIN LATERAL (SELECT * FROM fact
                                              WHERE tenant_id = wanted.tenant_id AND subject = wanted.subject
                                             OFFSET 0) AS fact
                        """)
                .bind("tenants", Column.text(refs, Ref::tenantId))
                .bind("subjects", Column.text(refs, Ref::subject))
                .map((row, context) -> StoredFact.read(row))
                .collect(Collectors.toMap(StoredFact::ref, Function.identity()));
    }

    /**
     * All facts of one collection of these customers. Only for the small ones: connections, sync. OFFSET keeps the probe for
     * each customer: PostgreSQL would otherwise skip through the index once for each customer that there is.
     */
    static List<StoredFact> collection(Handle transaction, Collection<String> tenants, String collection) {
        return transaction
                .createQuery("""
                        SELECT fact.*
                          FROM unnest(:tenants) AS wanted (tenant_id)
                         CROSS JOIN LATERAL (SELECT * FROM fact
                                              WHERE tenant_id = wanted.tenant_id AND subject >= :from AND subject < :to
                                             OFFSET 0) AS fact
                        """)
                .bind("tenants", Column.text(tenants, tenant -> tenant))
                .bind("from", collection + "/")
                .bind("to", collection + "0")
                .map((row, context) -> StoredFact.read(row))
                .list();
    }

    /** A customer's facts behind a subject, in the order of their subjects, at most {@code limit}. */
    public static List<StoredFact> after(Handle transaction, String tenantId, String subject, String end, int limit) {
        return transaction
                .createQuery("""
                        SELECT * FROM fact
                         WHERE tenant_id = :tenant AND subject > :after AND subject < :end
                         ORDER BY subject
                         LIMIT :limit
                        """)
                .bind("tenant", tenantId)
                .bind("after", subject)
                .bind("end", end)
                .bind("limit", limit)
                .map((row, context) -> StoredFact.read(row))
                .list();
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds have a column of their own
    static void write(Handle transaction, Collection<StoredFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        INSERT INTO fact (tenant_id, subject, event_second, event_nano, event_id, source, data, keys)
                        SELECT * FROM unnest(:tenants, :subjects, :seconds, :nanos, :ids, :sources, :data, :keys)
                            ON CONFLICT (tenant_id, subject) DO UPDATE
                           SET event_second = EXCLUDED.event_second, event_nano = EXCLUDED.event_nano,
                               event_id = EXCLUDED.event_id, source = EXCLUDED.source,
                               data = EXCLUDED.data, keys = EXCLUDED.keys
                        """)
                .bind("tenants", Column.text(facts, fact -> fact.ref().tenantId()))
                .bind("subjects", Column.text(facts, fact -> fact.ref().subject()))
                .bind("seconds", Column.bigint(facts, fact -> fact.time().getEpochSecond()))
                .bind("nanos", Column.integer(facts, fact -> fact.time().getNano()))
                .bind("ids", Column.text(facts, StoredFact::eventId))
                .bind("sources", Column.text(facts, StoredFact::source))
                .bind("data", Column.bytea(facts, StoredFact::data))
                .bind("keys", Column.bytea(facts, fact -> fact.keys().bytes()))
                .execute();
    }

    /** Takes the facts of these subjects out. */
    public static void delete(Handle transaction, Collection<Ref> refs) {
        if (refs.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        DELETE FROM fact USING unnest(:tenants, :subjects) AS gone (tenant_id, subject)
                         WHERE fact.tenant_id = gone.tenant_id AND fact.subject = gone.subject
                        """)
                .bind("tenants", Column.text(refs, Ref::tenantId))
                .bind("subjects", Column.text(refs, Ref::subject))
                .execute();
    }
}
