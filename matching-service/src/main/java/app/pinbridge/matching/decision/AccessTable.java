package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who may see a call and who may not, in PostgreSQL. */
final class AccessTable {
    private AccessTable() {}

    private record Row(Ref ref, String email, boolean denied) {}

    static void replace(Handle transaction, Collection<Standing> rows) {
        delete(transaction, rows.stream().flatMap(row -> row.before().stream()).toList());
        List<Row> fresh = rows.stream()
                .flatMap(row -> row.listing().stream()
                        .flatMap(listing -> listing.people().entrySet().stream())
                        .map(person -> new Row(row.ref(), person.getKey(), person.getValue())))
                .toList();
        if (!fresh.isEmpty()) {
            transaction
                    .createUpdate("""
                            INSERT INTO call_access (tenant_id, subject, email, denied)
                            SELECT * FROM unnest(:tenants, :subjects, :emails, :denied)
                            """)
                    .bind("tenants", Column.text(fresh, row -> row.ref().tenantId()))
                    .bind("subjects", Column.text(fresh, row -> row.ref().subject()))
                    .bind("emails", Column.text(fresh, Row::email))
                    .bind("denied", Column.flag(fresh, Row::denied))
                    .execute();
        }
    }

    static void delete(Handle transaction, Collection<StoredDecision> gone) {
        if (gone.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        DELETE FROM call_access USING unnest(:tenants, :subjects) AS gone (tenant_id, subject)
                         WHERE call_access.tenant_id = gone.tenant_id AND call_access.subject = gone.subject
                        """)
                .bind("tenants", Column.text(gone, row -> row.ref().tenantId()))
                .bind("subjects", Column.text(gone, row -> row.ref().subject()))
                .execute();
    }
}
