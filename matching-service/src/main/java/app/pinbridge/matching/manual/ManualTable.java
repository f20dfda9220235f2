package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What people said of calls and still stands, in PostgreSQL. */
public final class ManualTable {
    private static final String MATCH = "match";
    private static final String ENRICHMENT = "enrichment";

    private ManualTable() {}

    private record Row(Ref ref, Saying saying, String by, Instant at) {}

    /** What was said of these calls; those of which nobody said anything are left out. */
    public static Map<Ref, Manual> load(Handle transaction, Collection<Ref> calls) {
        Map<Ref, Manual> found = new HashMap<>();
        if (!calls.isEmpty()) {
            transaction
                    .createQuery("""
                            SELECT manual.*
                              FROM unnest(:tenants, :subjects) AS wanted (tenant_id, subject)
                             CROSS JOIN LATERAL (SELECT * FROM manual
                                                  WHERE tenant_id = wanted.tenant_id AND subject = wanted.subject
                                                 OFFSET 0) AS manual
                            """)
                    .bind("tenants", Column.text(calls, Ref::tenantId))
                    .bind("subjects", Column.text(calls, Ref::subject))
                    .map((row, context) -> new Row(
                            new Ref(row.getString("tenant_id"), row.getString("subject")),
                            Saying.read(row.getBytes("said")),
                            row.getString("said_by"),
                            row.getObject("said_at", OffsetDateTime.class).toInstant()))
                    .forEach(row -> found.put(
                            row.ref(),
                            row.saying().onto(found.getOrDefault(row.ref(), Manual.NONE), row.by(), row.at())));
        }
        return found;
    }

    /** What was said of one call. */
    public static Manual load(Handle transaction, Ref call) {
        return load(transaction, List.of(call)).getOrDefault(call, Manual.NONE);
    }

    /**
     * Writes what a call belongs to, in the place of what was said before.
     *
     * @param unlinked what was unlinked before, and is not linked now
     */
    public static void put(Handle transaction, Ref call, ManualDecision decision, List<Target> unlinked) {
        put(transaction, call, MATCH, Saying.of(decision, unlinked), decision.by(), decision.at());
    }

    /** Writes what was written over what the ATS adds, in the place of what was said before. */
    public static void put(Handle transaction, Ref call, EnrichmentEdit edit) {
        put(transaction, call, ENRICHMENT, Saying.of(edit), edit.by(), edit.at());
    }

    /** Takes out what a call belongs to. */
    public static void deleteDecision(Handle transaction, Ref call) {
        delete(transaction, call, MATCH);
    }

    /** Takes out what was written over what the ATS adds. */
    public static void deleteEdit(Handle transaction, Ref call) {
        delete(transaction, call, ENRICHMENT);
    }

    /** Takes out all that was said of these calls. */
    public static void delete(Handle transaction, Collection<Ref> calls) {
        if (!calls.isEmpty()) {
            transaction
                    .createUpdate("""
                            DELETE FROM manual USING unnest(:tenants, :subjects) AS gone (tenant_id, subject)
                             WHERE manual.tenant_id = gone.tenant_id AND manual.subject = gone.subject
                            """)
                    .bind("tenants", Column.text(calls, Ref::tenantId))
                    .bind("subjects", Column.text(calls, Ref::subject))
                    .execute();
        }
    }

    /** Takes all of a customer out. */
    public static void clear(Handle transaction, String tenantId) {
        transaction.execute("DELETE FROM manual WHERE tenant_id = ?", tenantId);
    }

    private static void put(Handle transaction, Ref call, String register, Saying saying, String by, Instant at) {
        transaction
                .createUpdate("""
                        INSERT INTO manual (tenant_id, subject, register, said, said_by, said_at)
                        VALUES (:tenant, :subject, :register, :said, :by, :at::TIMESTAMPTZ)
                            ON CONFLICT (tenant_id, subject, register) DO UPDATE
                           SET said = EXCLUDED.said, said_by = EXCLUDED.said_by, said_at = EXCLUDED.said_at
                        """)
                .bind("tenant", call.tenantId())
                .bind("subject", call.subject())
                .bind("register", register)
                .bind("said", saying.json())
                .bind("by", by)
                .bind("at", Instants.storable(at).toString())
                .execute();
    }

    private static void delete(Handle transaction, Ref call, String register) {
        transaction.execute(
                "DELETE FROM manual WHERE tenant_id = ? AND subject = ? AND register = ?",
                call.tenantId(),
                call.subject(),
                register);
    }
}
