package app.pinbridge.matching.fact;

import app.pinbridge.matching.sql.Column;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Which subjects were erased, as hashes: the id itself may name a person. */
public final class ErasedTable {
    private ErasedTable() {}

    static void remember(Handle transaction, Collection<Ref> refs) {
        if (refs.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        INSERT INTO erased (tenant_id, subject_hash)
                        SELECT * FROM unnest(:tenants, :hashes)
                            ON CONFLICT DO NOTHING
                        """)
                .bind("tenants", Column.text(refs, Ref::tenantId))
                .bind("hashes", Column.bytea(refs, ErasedTable::hash))
                .execute();
    }

    /** Those of the subjects that were erased. */
    public static Set<Ref> among(Handle transaction, Collection<Ref> refs) {
        List<Ref> asked = List.copyOf(refs);
        return transaction
                .createQuery("""
                        SELECT place
                          FROM unnest(:tenants, :hashes) WITH ORDINALITY AS asked (tenant_id, hash, place)
                         CROSS JOIN LATERAL (SELECT FROM erased
                                              WHERE tenant_id = asked.tenant_id AND subject_hash = asked.hash
                                             OFFSET 0) AS erased
                        """)
                .bind("tenants", Column.text(asked, Ref::tenantId))
                .bind("hashes", Column.bytea(asked, ErasedTable::hash))
                .mapTo(Integer.class)
                .stream()
                .map(place -> asked.get(place - 1))
                .collect(Collectors.toSet());
    }

    private static byte[] hash(Ref ref) {
        return Hashes.sha256((ref.tenantId() + "/" + ref.subject()).getBytes(StandardCharsets.UTF_8));
    }
}
