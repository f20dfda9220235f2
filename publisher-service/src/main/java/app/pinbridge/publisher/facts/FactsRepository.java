package app.pinbridge.publisher.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Calls, and the copies of what is known of them. */
@ApplicationScoped
public class FactsRepository {
    private static final String FACTS =
            """
            SELECT COALESCE(c.erased, FALSE) AS erased, COALESCE(c.planned_for, 0) AS planned_for,
                   %s, %s, %s
              FROM (SELECT CAST(:tenant AS TEXT) AS tenant_id, CAST(:call AS TEXT) AS call_id) AS asked
              LEFT JOIN call c USING (tenant_id, call_id)
              LEFT JOIN call_notes n USING (tenant_id, call_id)
              LEFT JOIN call_match m USING (tenant_id, call_id)
              LEFT JOIN LATERAL (SELECT * FROM connection
                                  WHERE connection.tenant_id = asked.tenant_id AND live
                                  ORDER BY changes DESC LIMIT 1) AS k ON TRUE
            """.formatted(CallNotesRepository.COLUMNS, MatchRepository.COLUMNS, ConnectionRepository.COLUMNS);

    /**
     * Locks calls until the transaction ends, and makes a row for those not heard of before. Of two that change what is known
     * of a call, the second so sees what the first did.
     *
     * @return those of them that were erased
     */
    public Set<CallKey> lock(Handle handle, SortedSet<CallKey> calls) {
        List<String> tenants = calls.stream().map(CallKey::tenantId).toList();
        List<String> ids = calls.stream().map(CallKey::callId).toList();
        handle.createUpdate("""
                        INSERT INTO call (tenant_id, call_id)
                        SELECT * FROM unnest(CAST(:tenants AS TEXT[]), CAST(:calls AS TEXT[])) AS c(tenant_id, call_id)
                        ORDER BY c.tenant_id COLLATE "C", c.call_id COLLATE "C" ON CONFLICT DO NOTHING
                        """)
                .bindArray("tenants", String.class, tenants)
                .bindArray("calls", String.class, ids)
                .execute();
        return handle
                .createQuery("""
                        SELECT tenant_id, call_id, erased
                          FROM call JOIN unnest(CAST(:tenants AS TEXT[]), CAST(:calls AS TEXT[])) AS c(tenant_id, call_id)
                               USING (tenant_id, call_id)
                        ORDER BY tenant_id COLLATE "C", call_id COLLATE "C" FOR UPDATE OF call
                        """)
                .bindArray("tenants", String.class, tenants)
                .bindArray("calls", String.class, ids)
                .map((row, context) -> row.getBoolean("erased")
                        ? Optional.of(new CallKey(row.getString("tenant_id"), row.getString("call_id")))
                        : Optional.<CallKey>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Locks one call that is known; false if it is not. */
    public boolean lock(Handle handle, CallKey call) {
        return handle.createQuery("SELECT 1 FROM call WHERE tenant_id = :tenant AND call_id = :call FOR UPDATE")
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** All that is known of a call, read at once. */
    public CallFacts of(Handle handle, CallKey call) {
        return handle.createQuery(FACTS)
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .map((row, context) -> new CallFacts(
                        call,
                        row.getBoolean("erased"),
                        row.getLong("planned_for"),
                        CallNotesRepository.read(row),
                        MatchRepository.read(row),
                        ConnectionRepository.read(row)))
                .one();
    }

    /** Forgets a call, and that it was forgotten is remembered: a replay of older events must not bring it back. */
    public void erase(Handle handle, CallKey call) {
        for (String table : List.of("call_notes", "call_match", "link")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE tenant_id = :tenant AND call_id = :call")
                    .bind("tenant", call.tenantId())
                    .bind("call", call.callId())
                    .execute();
        }
        handle.createUpdate("UPDATE call SET erased = true WHERE tenant_id = :tenant AND call_id = :call")
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .execute();
    }

    /** Notes which changes of the connection the plan of a call has seen. */
    public void planned(Handle handle, CallFacts facts) {
        long changes = facts.connection().map(ConnectionCopy::changes).orElse(0L);
        if (changes == facts.plannedFor()) {
            return;
        }
        handle.createUpdate("""
                        UPDATE call SET planned_for = :changes
                         WHERE tenant_id = :tenant AND call_id = :call
                        """)
                .bind("changes", changes)
                .bind("tenant", facts.call().tenantId())
                .bind("call", facts.call().callId())
                .execute();
    }

    /** Locks some calls whose plan has not seen the latest change of their connection. */
    public Collection<CallKey> lockOutdated(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT c.tenant_id, c.call_id
                          FROM connection k
                          JOIN call c ON c.tenant_id = k.tenant_id AND c.planned_for < k.changes AND NOT c.erased
                         WHERE k.live
                         ORDER BY c.tenant_id COLLATE "C", c.call_id COLLATE "C"
                         LIMIT :limit FOR UPDATE OF c SKIP LOCKED
                        """)
                .bind("limit", limit)
                .map((row, context) -> new CallKey(row.getString(1), row.getString(2)))
                .list();
    }
}
