package app.pinbridge.ingest.drift;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.Rows;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The drift reports as stored: for each connection the latest, none older than a quarter. */
@ApplicationScoped
public class DriftReports {
    private static final int EXAMPLES = 20;
    private static final int KEPT = 200;
    private static final Duration KEPT_FOR = Duration.ofDays(90);

    private final Database database;

    /** Reports in this database. */
    public DriftReports(Database database) {
        this.database = database;
    }

    /** Adds what a page of a round has shown to the round's report. */
    public void add(
            Handle transaction,
            SyncedConnection connection,
            Resource resource,
            Instant began,
            long examined,
            Missed missed) {
        transaction
                .createUpdate("""
                        INSERT INTO drift_report (connection, tenant_id, resource, began_at, examined, missed_new,
                                                  missed_changed, missed_gone, new_ids, changed_ids, gone_ids)
                        VALUES (:connection, :tenant, :resource, :began, :examined, :new, :changed, :gone,
                                :newIds, :changedIds, :goneIds)
                        ON CONFLICT (connection, resource, began_at) DO UPDATE
                           SET examined = drift_report.examined + excluded.examined,
                               missed_new = drift_report.missed_new + excluded.missed_new,
                               missed_changed = drift_report.missed_changed + excluded.missed_changed,
                               missed_gone = drift_report.missed_gone + excluded.missed_gone,
                               new_ids = ARRAY(SELECT unnest(drift_report.new_ids || excluded.new_ids) LIMIT :few),
                               changed_ids = ARRAY(SELECT unnest(drift_report.changed_ids || excluded.changed_ids) LIMIT :few),
                               gone_ids = ARRAY(SELECT unnest(drift_report.gone_ids || excluded.gone_ids) LIMIT :few)
                        """)
                .bind("connection", connection.number())
                .bind("tenant", connection.tenantId())
                .bind("resource", resource.id())
                .bind("began", began)
                .bind("examined", examined)
                .bind("few", EXAMPLES)
                .bind("new", missed.fresh().size())
                .bind("changed", missed.changed().size())
                .bind("gone", missed.gone().size())
                .bindArray("newIds", String.class, few(missed.fresh()))
                .bindArray("changedIds", String.class, few(missed.changed()))
                .bindArray("goneIds", String.class, few(missed.gone()))
                .execute();
    }

    /**
     * Closes the report of a round and forgets old ones.
     *
     * @param evenIfNothing whether a report that says "nothing missed" is kept
     */
    public void finish(
            Handle transaction,
            SyncedConnection connection,
            Resource resource,
            Instant began,
            boolean evenIfNothing,
            Instant now) {
        transaction.execute("""
                UPDATE drift_report SET finished_at = ?
                 WHERE connection = ? AND resource = ? AND began_at = ?
                   AND (? OR missed_new + missed_changed + missed_gone > 0)
                """, now, connection.number(), resource.id(), began, evenIfNothing);
        transaction
                .createUpdate("""
                        DELETE FROM drift_report
                         WHERE connection = :connection
                           AND (began_at < :oldest
                                OR (finished_at IS NULL AND resource = :resource)
                                OR number <= (SELECT number FROM drift_report WHERE connection = :connection
                                               ORDER BY number DESC OFFSET :kept LIMIT 1))
                        """)
                .bind("connection", connection.number())
                .bind("oldest", now.minus(KEPT_FOR))
                .bind("resource", resource.id())
                .bind("kept", KEPT)
                .execute();
    }

    /** A customer's finished reports, the latest first, those before a number only where one is given. */
    public List<DriftReport> page(String tenantId, Optional<Long> before, int limit) {
        return database.asTenant(
                tenantId,
                handle -> handle.createQuery("""
                        SELECT * FROM drift_report
                         WHERE tenant_id = :tenant AND finished_at IS NOT NULL AND number < :before
                         ORDER BY number DESC
                         LIMIT :limit
                        """)
                        .bind("tenant", tenantId)
                        .bind("before", before.orElse(Long.MAX_VALUE))
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static List<String> few(List<String> ids) {
        return ids.stream().limit(EXAMPLES).toList();
    }

    private static DriftReport read(ResultSet row) throws SQLException {
        return new DriftReport(
                row.getLong("number"),
                row.getString("resource"),
                Rows.instant(row, "began_at"),
                Rows.instant(row, "finished_at"),
                row.getLong("examined"),
                new DriftReport.Counts(
                        row.getLong("missed_new"), row.getLong("missed_changed"), row.getLong("missed_gone")),
                new Missed(Rows.texts(row, "new_ids"), Rows.texts(row, "changed_ids"), Rows.texts(row, "gone_ids")));
    }
}
