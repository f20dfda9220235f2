package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Decisions in PostgreSQL, without what hangs on them; see {@link Decisions}. */
final class DecisionTable {
    private DecisionTable() {}

    static Map<Ref, StoredDecision> load(Handle transaction, Collection<Ref> refs) {
        return transaction
                .createQuery("""
                        SELECT decision.*
                          FROM unnest(:tenants, :subjects) AS wanted (tenant_id, subject)
                         CROSS JOIN LATERAL (SELECT * FROM decision
                                              WHERE tenant_id = wanted.tenant_id AND subject = wanted.subject
                                             OFFSET 0) AS decision
                        """)
                .bind("tenants", Column.text(refs, Ref::tenantId))
                .bind("subjects", Column.text(refs, Ref::subject))
                .map((row, context) -> StoredDecision.read(row))
                .collect(Collectors.toMap(StoredDecision::ref, Function.identity()));
    }

    static List<StoredDecision> some(Handle transaction, String tenantId, int limit) {
        return transaction
                .createQuery("SELECT * FROM decision WHERE tenant_id = :tenant ORDER BY subject LIMIT :limit")
                .bind("tenant", tenantId)
                .bind("limit", limit)
                .map((row, context) -> StoredDecision.read(row))
                .list();
    }

    /** A customer's decisions on calls behind a subject, in the order of their subjects: which version decided each. */
    static List<DecidedBy> versions(Handle transaction, String tenantId, String after, int limit) {
        return transaction
                .createQuery("""
                        SELECT subject, model FROM decision
                         WHERE tenant_id = :tenant AND subject > :after AND subject < 'calls0'
                         ORDER BY subject
                         LIMIT :limit
                        """)
                .bind("tenant", tenantId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new DecidedBy(new Ref(tenantId, row.getString("subject")), row.getString("model")))
                .list();
    }

    static void write(Handle transaction, List<Standing> rows) {
        if (rows.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        INSERT INTO decision (tenant_id, subject, revision, answered_at, answer, reads, waits,
                                              happened_at, status, reason, rank, model)
                        SELECT * FROM unnest(:tenants, :subjects, :revisions, :times, :answers, :reads, :waits,
                                             :happened, :statuses, :reasons, :ranks, :models)
                            ON CONFLICT (tenant_id, subject) DO UPDATE
                           SET revision = EXCLUDED.revision, answered_at = EXCLUDED.answered_at,
                               answer = EXCLUDED.answer, reads = EXCLUDED.reads, waits = EXCLUDED.waits,
                               happened_at = EXCLUDED.happened_at, status = EXCLUDED.status,
                               reason = EXCLUDED.reason, rank = EXCLUDED.rank, model = EXCLUDED.model
                        """)
                .bind("tenants", Column.text(rows, row -> row.ref().tenantId()))
                .bind("subjects", Column.text(rows, row -> row.ref().subject()))
                .bind("revisions", Column.integer(rows, row -> row.decision().revision()))
                .bind("times", Column.instant(rows, row -> row.decision().answeredAt()))
                .bind("answers", Column.bytea(rows, row -> row.decision().answer()))
                .bind("reads", Column.bytea(rows, row -> row.decision().reads().bytes()))
                .bind("waits", Column.flag(rows, row -> row.decision().waits()))
                .bind(
                        "happened",
                        Column.instant(
                                rows,
                                row -> row.listing().map(Listing::happenedAt).orElse(null)))
                .bind(
                        "statuses",
                        Column.text(
                                rows, row -> row.listing().map(Listing::status).orElse(null)))
                .bind(
                        "reasons",
                        Column.text(
                                rows, row -> row.listing().map(Listing::reason).orElse(null)))
                .bind(
                        "ranks",
                        Column.number(
                                rows, row -> row.listing().map(Listing::rank).orElse(null)))
                .bind("models", Column.text(rows, row -> row.decision().model()))
                .execute();
    }

    static void delete(Handle transaction, Collection<StoredDecision> gone) {
        transaction
                .createUpdate("""
                        DELETE FROM decision USING unnest(:tenants, :subjects) AS gone (tenant_id, subject)
                         WHERE decision.tenant_id = gone.tenant_id AND decision.subject = gone.subject
                        """)
                .bind("tenants", Column.text(gone, row -> row.ref().tenantId()))
                .bind("subjects", Column.text(gone, row -> row.ref().subject()))
                .execute();
    }
}
