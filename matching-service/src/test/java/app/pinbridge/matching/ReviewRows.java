package app.pinbridge.matching;

import app.pinbridge.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Fills the tables as many decisions would. */
@ApplicationScoped
class ReviewRows {
    private static final int MANY = 3000;

    private final Database database;

    ReviewRows(Database database) {
        this.database = database;
    }

    /** Rows as decisions would leave them: in review but for one in ten, of two reasons, of thirty bands and days. */
    void fill(String tenant) {
        database.runAsWorker(handle -> {
            handle.execute("""
                    INSERT INTO decision (tenant_id, subject, revision, answered_at, answer, reads, waits, happened_at, status,
                                          reason, rank)
                    SELECT ?, 'calls/q' || n, 1, now(),
                           convert_to('{"callId":"q' || n || '","status":"review","confidence":0.5}', 'UTF8'), ''::BYTEA, false,
                           TIMESTAMPTZ '2026-03-01T00:00:00Z' + n % 40 * INTERVAL '1 day',
                           CASE WHEN n % 10 = 0 THEN 'matched' ELSE 'review' END,
                           CASE WHEN n % 3 = 0 THEN 'ambiguous' ELSE 'insufficient.upload' END,
                           (n % 30) / 30.0
                      FROM generate_series(1, ?) AS n
                    """, tenant, MANY);
            handle.execute("""
                    INSERT INTO fact (tenant_id, subject, event_second, event_nano, event_id, source, data, keys)
                    SELECT ?, 'calls/q' || n, 0, 0, 'e', 's', convert_to('{"callId":"q' || n || '"}', 'UTF8'), ''::BYTEA
                      FROM generate_series(1, ?) AS n
                    """, tenant, MANY);
        });
    }

    /** A larger customer beside ours, so that ours is a small part of the table. */
    void fillAnother(String tenant) {
        database.runAsWorker(handle -> handle.execute("""
                INSERT INTO decision (tenant_id, subject, revision, answered_at, answer, reads, waits, happened_at, status, rank)
                SELECT ?, 'calls/q' || n, 1, now(), ''::BYTEA, ''::BYTEA, false, now(), 'matched', 1
                  FROM generate_series(1, 60000) AS n
                """, "large-" + tenant));
    }
}
