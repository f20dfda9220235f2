package app.pinbridge.matching.calls;

import app.pinbridge.matching.sql.Column;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads calls as their viewer may see them. Whoever sees all walks along the index of the list; others, of whom each has a
 * few hundred calls at most, start from their own.
 */
final class CallQueries {
    private static final String MINE = """
            WITH mine AS MATERIALIZED (
                SELECT subject, bool_or(denied) AS denied
                  FROM call_access
                 WHERE tenant_id = :tenant AND email = ANY(:emails)
                 GROUP BY subject)
            SELECT decision.*, fact.data
            """;
    private static final String OF_ALL = """
              FROM decision
              JOIN fact USING (tenant_id, subject)
             WHERE decision.tenant_id = :tenant AND happened_at IS NOT NULL
               AND NOT EXISTS (SELECT FROM mine WHERE mine.subject = decision.subject AND denied)
            """;
    private static final String OF_MINE = """
              FROM mine
              JOIN decision ON decision.tenant_id = :tenant AND decision.subject = mine.subject
              JOIN fact ON fact.tenant_id = :tenant AND fact.subject = mine.subject
             WHERE NOT denied AND happened_at IS NOT NULL
            """;
    private static final String NEWEST = """
               AND (:place::TIMESTAMPTZ IS NULL OR (happened_at, decision.subject) < (:place::TIMESTAMPTZ, :after))
             ORDER BY happened_at DESC, decision.subject DESC
             LIMIT :limit
            """;
    private static final String RANKED = """
               AND (:place::FLOAT8 IS NULL OR (rank, decision.subject) < (:place::FLOAT8, :after))
             ORDER BY rank DESC, decision.subject DESC
             LIMIT :limit
            """;

    private CallQueries() {}

    static List<DecidedCall> page(Handle transaction, Viewer viewer, CallFilter filter) {
        String sql = MINE
                + (viewer.seesAll() ? OF_ALL : OF_MINE)
                // Written out, not bound: the index of the review queue is of this status alone.
                + (filter.isRanked()
                        ? " AND status = 'review'\n"
                        : " AND (:status::TEXT IS NULL OR status = :status)\n")
                + " AND (:reason::TEXT IS NULL OR reason = :reason)\n"
                + (filter.isRanked() ? RANKED : NEWEST);
        Query query = bind(transaction.createQuery(sql), viewer)
                .bind("reason", filter.reason().orElse(null))
                .bind("place", filter.after().map(Cursor::place).orElse(null))
                .bind("after", filter.after().map(Cursor::subject).orElse(null))
                .bind("limit", filter.limit());
        if (!filter.isRanked()) {
            query.bind("status", filter.status().orElse(null));
        }
        return query.map((row, context) -> DecidedCall.read(row, filter.isRanked()))
                .list();
    }

    static Optional<DecidedCall> one(Handle transaction, Viewer viewer, String callId) {
        return bind(
                        transaction.createQuery(
                                MINE + (viewer.seesAll() ? OF_ALL : OF_MINE) + " AND decision.subject = :subject"),
                        viewer)
                .bind("subject", "calls/" + callId)
                .map((row, context) -> DecidedCall.read(row, false))
                .findOne();
    }

    private static Query bind(Query query, Viewer viewer) {
        return query.bind("tenant", viewer.tenantId()).bind("emails", Column.text(viewer.emails(), email -> email));
    }
}
