package app.pinbridge.matching.calls;

import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import app.pinbridge.matching.sql.Planning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads calls as their viewer may see them. Whoever sees all walks along the index of the list; others, of whom each has a
 * few hundred calls at most, start from their own.
 */
public final class CallQueries {
    private static final String MINE = """
            WITH mine AS MATERIALIZED (
                SELECT subject, bool_or(denied) AS denied
                  FROM call_access
                 WHERE tenant_id = :tenant AND email = ANY(:emails)
                 GROUP BY subject)
            """;
    private static final String WHOLE = "SELECT decision.*, fact.data\n";
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
    private static final String NEWEST_BEHIND = " AND (happened_at, decision.subject) < (:at::TIMESTAMPTZ, :after)\n";
    private static final String NEWEST = """
             ORDER BY happened_at DESC, decision.subject DESC
             LIMIT :limit
            """;
    private static final String RANKED_BEHIND = """
               AND (floor(rank * 10), happened_at, decision.subject) < (:band::FLOAT8, :at::TIMESTAMPTZ, :after)
            """;
    private static final String RANKED = """
             ORDER BY floor(rank * 10) DESC, happened_at DESC, decision.subject DESC
             LIMIT :limit
            """;

    private CallQueries() {}

    /** The statement of a page; public so that its plan can be looked at. */
    public static String page(CallFilter filter, boolean seesAll) {
        boolean behind = filter.after().isPresent();
        return MINE
                + WHOLE
                + (seesAll ? OF_ALL : OF_MINE)
                // Written out, not bound: the index of the review queue is of this status alone.
                + (filter.isRanked() ? " AND status = 'review'\n" : "")
                + (filter.status().isPresent() && !filter.isRanked() ? " AND status = :status\n" : "")
                + (filter.code().isPresent() ? " AND reason = :reason\n" : "")
                + (filter.isWithoutReason() ? " AND reason IS NULL\n" : "")
                + (behind ? (filter.isRanked() ? RANKED_BEHIND : NEWEST_BEHIND) : "")
                + (filter.isRanked() ? RANKED : NEWEST);
    }

    /**
     * Has the review queue read along its index, for whoever sees all. The planner takes what is behind a cursor for a handful of
     * rows, and would sort all of it. Public so that the plan can be looked at.
     */
    public static void plan(Handle transaction, CallFilter filter, boolean seesAll) {
        if (seesAll && filter.isRanked()) {
            Planning.inOrder(transaction);
        }
    }

    /** The statement of {@link #counts}; public so that its plan can be looked at. */
    public static String counts(boolean seesAll) {
        return MINE + "SELECT reason, count(*) AS calls\n"
                + (seesAll ? OF_ALL.replace("  JOIN fact USING (tenant_id, subject)\n", "") : OF_MINE)
                + " AND status = :status\n GROUP BY reason\n ORDER BY calls DESC, reason\n";
    }

    static List<DecidedCall> page(Handle transaction, Viewer viewer, CallFilter filter) {
        plan(transaction, filter, viewer.seesAll());
        Query query = bind(transaction.createQuery(page(filter, viewer.seesAll())), viewer)
                .bind("limit", filter.limit());
        filter.status().filter(status -> !filter.isRanked()).ifPresent(status -> query.bind("status", status));
        filter.code().ifPresent(reason -> query.bind("reason", reason));
        filter.after()
                .ifPresent(after -> query.bind("after", after.subject())
                        .bind("at", Instants.storable(after.happenedAt()).toString()));
        filter.after().flatMap(Cursor::band).ifPresent(band -> query.bind("band", band.doubleValue()));
        return query.map((row, context) -> DecidedCall.read(row, filter.isRanked()))
                .list();
    }

    /** How many calls there are of a status, by reason, the most frequent first; those without under {@code none}. */
    static Map<String, Long> counts(Handle transaction, Viewer viewer, String status) {
        Map<String, Long> counts = new LinkedHashMap<>();
        bind(transaction.createQuery(counts(viewer.seesAll())), viewer)
                .bind("status", status)
                .map((row, context) -> Map.entry(
                        Optional.ofNullable(row.getString("reason")).orElse(CallFilter.NO_REASON),
                        row.getLong("calls")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** A call, if the viewer may see it. */
    public static Optional<DecidedCall> one(Handle transaction, Viewer viewer, String callId) {
        return bind(
                        transaction.createQuery(MINE + WHOLE + (viewer.seesAll() ? OF_ALL : OF_MINE)
                                + " AND decision.subject = :subject"),
                        viewer)
                .bind("subject", "calls/" + callId)
                .map((row, context) -> DecidedCall.read(row, false))
                .findOne();
    }

    private static Query bind(Query query, Viewer viewer) {
        return query.bind("tenant", viewer.tenantId()).bind("emails", Column.text(viewer.emails(), email -> email));
    }
}
