package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which decisions wait for a resource to be read up to an instant, in PostgreSQL. */
final class WaitingTable {
    private WaitingTable() {}

    private record Row(Ref ref, String resource, Instant needed) {}

    static void replace(Handle transaction, Collection<Standing> rows) {
        delete(
                transaction,
                rows.stream()
                        .flatMap(row -> row.before().filter(StoredDecision::waits).stream())
                        .toList());
        List<Row> fresh = rows.stream()
                .flatMap(row ->
                        row.waits().entrySet().stream().map(wait -> new Row(row.ref(), wait.getKey(), wait.getValue())))
                .toList();
        if (!fresh.isEmpty()) {
            transaction
                    .createUpdate("""
                            INSERT INTO waiting (tenant_id, subject, resource, needed)
                            SELECT * FROM unnest(:tenants, :subjects, :resources, :needed)
                            """)
                    .bind("tenants", Column.text(fresh, row -> row.ref().tenantId()))
                    .bind("subjects", Column.text(fresh, row -> row.ref().subject()))
                    .bind("resources", Column.text(fresh, Row::resource))
                    .bind("needed", Column.instant(fresh, Row::needed))
                    .execute();
        }
    }

    static void delete(Handle transaction, Collection<StoredDecision> gone) {
        if (gone.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        DELETE FROM waiting USING unnest(:tenants, :subjects) AS gone (tenant_id, subject)
                         WHERE waiting.tenant_id = gone.tenant_id AND waiting.subject = gone.subject
                        """)
                .bind("tenants", Column.text(gone, row -> row.ref().tenantId()))
                .bind("subjects", Column.text(gone, row -> row.ref().subject()))
                .execute();
    }

    /** Subjects that wait for no more than what has been read; at most {@code limit}. */
    static List<Ref> served(Handle transaction, String tenantId, String resource, Instant through, int limit) {
        return transaction
                .createQuery("""
                        SELECT subject FROM waiting
                         WHERE tenant_id = :tenant AND resource = :resource AND needed <= :through::TIMESTAMPTZ
                         ORDER BY needed
                         LIMIT :limit
                        """)
                .bind("tenant", tenantId)
                .bind("resource", resource)
                .bind("through", Instants.storable(through).toString())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(subject -> new Ref(tenantId, subject))
                .list();
    }
}
