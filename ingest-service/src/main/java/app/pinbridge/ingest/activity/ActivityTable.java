package app.pinbridge.ingest.activity;

import app.pinbridge.ingest.connection.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code activity}. */
@ApplicationScoped
class ActivityTable {
    private static final int PORTION = 10_000;

    /** A row with its place in the order in which rows were written. */
    record Numbered(long number, Activity activity) {}

    void append(Handle transaction, List<Activity> activities) {
        write(transaction, activities, """
                INSERT INTO activity (tenant_id, at, method, path, status, code, duration_ms, retries, asked_by, purpose)
                VALUES (:tenant, :at, :method, :path, :status, :code, :duration, :retries, :askedBy, :purpose)
                """);
    }

    /** As {@link #append}, but not what is there: who told of it and did not hear the answer tells again. */
    void appendOnce(Handle transaction, List<Activity> activities) {
        write(transaction, activities, """
                INSERT INTO activity (tenant_id, at, method, path, status, code, duration_ms, retries, asked_by, purpose)
                SELECT :tenant, :at, :method, :path, :status, :code, :duration, :retries, :askedBy, :purpose
                 WHERE NOT EXISTS (SELECT FROM activity
                                    WHERE at = :at AND tenant_id = :tenant AND method = :method AND path = :path
                                      AND asked_by = :askedBy AND purpose = :purpose)
                """);
    }

    private static void write(Handle transaction, List<Activity> activities, String sql) {
        PreparedBatch batch = transaction.prepareBatch(sql);
        for (Activity activity : activities) {
            batch.bind("tenant", activity.tenantId())
                    .bind("at", activity.at())
                    .bind("method", activity.method())
                    .bind("path", activity.path())
                    .bind("status", activity.status().orElse(null))
                    .bind("code", activity.code().orElse(null))
                    .bind("duration", activity.durationMillis())
                    .bind("retries", activity.retries())
                    .bind("askedBy", activity.askedBy())
                    .bind("purpose", activity.purpose())
                    .add();
        }
        batch.execute();
    }

    /** A tenant's rows before a place, latest first. */
    List<Numbered> page(Handle transaction, String tenantId, long before, int limit) {
        return transaction
                .createQuery("""
                        SELECT * FROM activity
                         WHERE tenant_id = :tenant AND number < :before
                         ORDER BY number DESC
                         LIMIT :limit
                        """)
                .bind("tenant", tenantId)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getLong("number"), read(row)))
                .list();
    }

    /** All who have rows, found by skipping along the index: whose key was only tried has rows and no connection. */
    List<String> tenants(Handle transaction) {
        return transaction.createQuery("""
                        WITH RECURSIVE tenant (id) AS (
                            SELECT min(tenant_id) FROM activity
                             UNION ALL
                            SELECT (SELECT min(tenant_id) FROM activity WHERE tenant_id > tenant.id)
                              FROM tenant
                             WHERE tenant.id IS NOT NULL
                        )
                        SELECT id FROM tenant WHERE id IS NOT NULL
                        """).mapTo(String.class).list();
    }

    /** Forgets some of what is older; true when there may be more of it. */
    boolean forgetBefore(Handle transaction, Instant before) {
        return transaction.execute("""
                        DELETE FROM activity
                         WHERE number = ANY(ARRAY(SELECT number FROM activity WHERE at < ?
                                                   LIMIT ?))
                        """, before, PORTION) == PORTION;
    }

    /** Forgets some of what is left of customers without a connection; true when there may be more of it. */
    boolean forgetStrangers(Handle transaction) {
        return transaction.execute("""
                        DELETE FROM activity
                         WHERE number = ANY(ARRAY(
                                   SELECT number FROM activity
                                    WHERE tenant_id IN (SELECT tenant_id FROM connection
                                                         GROUP BY tenant_id HAVING bool_and(removed))
                                    LIMIT ?))
                        """, PORTION) == PORTION;
    }

    /** Forgets some of what a tenant has more than so many rows; true when there may be more of it. */
    boolean forgetAllBut(Handle transaction, String tenantId, int most) {
        return transaction.execute("""
                        DELETE FROM activity
                         WHERE number = ANY(ARRAY(
                                   SELECT number FROM activity
                                    WHERE tenant_id = ?
                                      AND number <= (SELECT number FROM activity WHERE tenant_id = ?
                                                      ORDER BY number DESC OFFSET ? LIMIT 1)
                                    LIMIT ?))
                        """, tenantId, tenantId, most, PORTION) == PORTION;
    }

    private static Activity read(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("tenant_id"),
                Rows.instant(row, "at"),
                row.getString("method"),
                row.getString("path"),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("code")),
                row.getLong("duration_ms"),
                row.getInt("retries"),
                row.getString("asked_by"),
                row.getString("purpose"));
    }
}
