package app.pinbridge.publisher.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** Calls, and the copies of what is known of them. */
@ApplicationScoped
public class FactsRepository {
    private final CallNotesRepository notes;
    private final MatchRepository matches;
    private final ConnectionRepository connections;

    /** Facts from these copies. */
    public FactsRepository(CallNotesRepository notes, MatchRepository matches, ConnectionRepository connections) {
        this.notes = notes;
        this.matches = matches;
        this.connections = connections;
    }

    /**
     * Locks calls until the transaction ends, and makes a row for those not heard of before. Of two that change what is known
     * of a call, the second so sees what the first did.
     */
    public void lock(Handle handle, SortedSet<CallKey> calls) {
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
        handle.createQuery("""
                        SELECT 1 FROM call JOIN unnest(CAST(:tenants AS TEXT[]), CAST(:calls AS TEXT[])) AS c(tenant_id, call_id)
                               USING (tenant_id, call_id)
                        ORDER BY tenant_id COLLATE "C", call_id COLLATE "C" FOR UPDATE OF call
                        """)
                .bindArray("tenants", String.class, tenants)
                .bindArray("calls", String.class, ids)
                .mapTo(Integer.class)
                .list();
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

    /** All that is known of a call. */
    public CallFacts of(Handle handle, CallKey call) {
        return new CallFacts(
                call,
                isErased(handle, call),
                notes.find(handle, call),
                matches.find(handle, call),
                connections.live(handle, call.tenantId()));
    }

    /** Whether a call was erased. */
    public boolean isErased(Handle handle, CallKey call) {
        return handle.createQuery("SELECT erased FROM call WHERE tenant_id = :tenant AND call_id = :call")
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
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
        handle.createUpdate("""
                        UPDATE call SET planned_for = :changes
                         WHERE tenant_id = :tenant AND call_id = :call AND planned_for <> :changes
                        """)
                .bind("changes", facts.connection().map(ConnectionCopy::changes).orElse(0L))
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
