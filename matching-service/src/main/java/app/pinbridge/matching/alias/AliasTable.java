package app.pinbridge.matching.alias;

import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Aliases in PostgreSQL. */
public final class AliasTable {
    private static final String CALLS = "calls/";

    private AliasTable() {}

    /** By customer: other address → address that Pinpoint knows. Customers without aliases are left out. */
    public static Map<String, Map<String, String>> load(Handle transaction, Collection<String> tenants) {
        Map<String, Map<String, String>> found = new HashMap<>();
        transaction
                .createQuery("""
                        SELECT alias.tenant_id, alias.address, alias.means
                          FROM unnest(:tenants) AS wanted (tenant_id)
                          JOIN alias ON alias.tenant_id = wanted.tenant_id
                        """)
                .bind("tenants", Column.text(tenants, tenant -> tenant))
                .map((row, context) ->
                        List.of(row.getString("tenant_id"), row.getString("address"), row.getString("means")))
                .forEach(row -> found.computeIfAbsent(row.get(0), absent -> new TreeMap<>())
                        .put(row.get(1), row.get(2)));
        return found;
    }

    /** A customer's aliases behind an address, in the order of their addresses. */
    public static List<Alias> after(Handle transaction, String tenantId, String address, int limit) {
        return transaction
                .createQuery("""
                        SELECT * FROM alias WHERE tenant_id = :tenant AND address > :after ORDER BY address LIMIT :limit
                        """)
                .bind("tenant", tenantId)
                .bind("after", address)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** How many a customer has. */
    public static int count(Handle transaction, String tenantId) {
        return transaction
                .createQuery("SELECT count(*) FROM alias WHERE tenant_id = :tenant")
                .bind("tenant", tenantId)
                .mapTo(Integer.class)
                .one();
    }

    /** The alias with an address. */
    public static Optional<Alias> find(Handle transaction, String tenantId, String address) {
        return where(transaction, "address = :value", tenantId, address).stream()
                .findFirst();
    }

    /** Aliases that a call's link taught. */
    public static List<Alias> learnedFrom(Handle transaction, String tenantId, String callId) {
        return where(transaction, "learned_from = :value", tenantId, CALLS + callId);
    }

    /** Aliases of somebody, by either address in its canonical form. */
    public static List<Alias> of(Handle transaction, String tenantId, String address) {
        return where(transaction, "(address = :value OR means_key = :value)", tenantId, address);
    }

    /** Writes an alias in the place of an earlier one with its address. */
    public static void put(Handle transaction, String tenantId, Alias alias) {
        transaction
                .createUpdate("""
                        INSERT INTO alias (tenant_id, address, means, means_key, learned_from, said_by, said_at)
                        VALUES (:tenant, :address, :means, :key, :from, :by, :at::TIMESTAMPTZ)
                            ON CONFLICT (tenant_id, address) DO UPDATE
                           SET means = EXCLUDED.means, means_key = EXCLUDED.means_key, learned_from = EXCLUDED.learned_from,
                               said_by = EXCLUDED.said_by, said_at = EXCLUDED.said_at
                        """)
                .bind("tenant", tenantId)
                .bind("address", alias.address())
                .bind("means", alias.means())
                .bind("key", CanonicalAddress.of(alias.means()).orElse(alias.means()))
                .bind("from", alias.callId().map(id -> CALLS + id).orElse(null))
                .bind("by", alias.by())
                .bind("at", Instants.storable(alias.at()).toString())
                .execute();
    }

    /** Takes aliases out. */
    public static void delete(Handle transaction, String tenantId, Collection<Alias> gone) {
        transaction
                .createUpdate("DELETE FROM alias WHERE tenant_id = :tenant AND address = ANY(:gone)")
                .bind("tenant", tenantId)
                .bind("gone", Column.text(gone, Alias::address))
                .execute();
    }

    /** Takes all of a customer out. */
    public static void clear(Handle transaction, String tenantId) {
        transaction.execute("DELETE FROM alias WHERE tenant_id = ?", tenantId);
    }

    private static List<Alias> where(Handle transaction, String condition, String tenantId, String value) {
        return transaction
                .createQuery("SELECT * FROM alias WHERE tenant_id = :tenant AND " + condition + " ORDER BY address")
                .bind("tenant", tenantId)
                .bind("value", value)
                .map((row, context) -> read(row))
                .list();
    }

    private static Alias read(ResultSet row) throws SQLException {
        return new Alias(
                row.getString("address"),
                row.getString("means"),
                Optional.ofNullable(row.getString("learned_from")).map(subject -> subject.substring(CALLS.length())),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
