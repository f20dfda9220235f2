package app.pinbridge.ingest.task;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.Rows;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.Cursor;
import app.pinbridge.ingest.reading.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tasks as stored. */
@ApplicationScoped
public class Tasks {

    /** All tasks of a connection, in the order in which those that are due go. */
    public List<SyncTask> all(Handle transaction, long connection) {
        return transaction
                .createQuery("SELECT * FROM sync_task WHERE connection = :connection ORDER BY place, part")
                .bind("connection", connection)
                .map((row, context) -> read(row))
                .list();
    }

    /** Stores a task, new or known. */
    public void save(Handle transaction, SyncedConnection connection, SyncTask task) {
        transaction.execute(
                """
                INSERT INTO sync_task (connection, tenant_id, kind, resource, place, phase, rows_read, before, anchor, newest,
                                       shaky, rounds, next_attempt_at, attempts, problem, problem_since, part,
                                       created_after, created_before)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (connection, kind, resource, part) DO UPDATE
                   SET phase = excluded.phase, rows_read = excluded.rows_read, before = excluded.before,
                       anchor = excluded.anchor, newest = excluded.newest, shaky = excluded.shaky, rounds = excluded.rounds,
                       next_attempt_at = excluded.next_attempt_at, attempts = excluded.attempts,
                       problem = excluded.problem, problem_since = excluded.problem_since,
                       created_after = excluded.created_after, created_before = excluded.created_before
                """,
                connection.number(),
                connection.tenantId(),
                task.kind().id(),
                task.resource().id(),
                task.kind().place(task.resource()),
                task.phase().name().toLowerCase(Locale.ROOT),
                task.cursor().rows(),
                task.cursor().bound().orElse(null),
                task.anchor().orElse(null),
                task.newest().orElse(null),
                task.shaky(),
                task.rounds(),
                task.nextAttemptAt(),
                task.attempts(),
                task.problem().orElse(null),
                task.problemSince().orElse(null),
                task.stretch().part(),
                task.stretch().after().orElse(null),
                task.stretch().before().orElse(null));
    }

    /** Takes a task away. */
    public void delete(Handle transaction, SyncedConnection connection, SyncTask task) {
        transaction.execute(
                "DELETE FROM sync_task WHERE connection = ? AND kind = ? AND resource = ? AND part = ?",
                connection.number(),
                task.kind().id(),
                task.resource().id(),
                task.stretch().part());
    }

    /** Whether other parts of the same list are still being read. */
    public boolean hasOtherParts(Handle transaction, SyncedConnection connection, SyncTask task) {
        return transaction
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM sync_task
                                        WHERE connection = :connection AND kind = :kind AND resource = :resource
                                          AND part <> :part)
                        """)
                .bind("connection", connection.number())
                .bind("kind", task.kind().id())
                .bind("resource", task.resource().id())
                .bind("part", task.stretch().part())
                .mapTo(Boolean.class)
                .one();
    }

    /** Makes one task due now. */
    public void hurry(Handle transaction, SyncedConnection connection, TaskKind kind, Resource resource, Instant now) {
        transaction.execute(
                "UPDATE sync_task SET next_attempt_at = LEAST(next_attempt_at, ?) "
                        + "WHERE connection = ? AND kind = ? AND resource = ?",
                now,
                connection.number(),
                kind.id(),
                resource.id());
    }

    /** Puts off all tasks of a kind of record that cannot be read. */
    public void putOff(
            Handle transaction, long connection, Resource resource, String code, Instant now, Instant until) {
        transaction.execute("""
                UPDATE sync_task
                   SET next_attempt_at = ?, problem = ?, problem_since = COALESCE(problem_since, ?)
                 WHERE connection = ? AND resource = ?
                """, until, code, now, connection, resource.id());
    }

    /** Makes what waits because of a problem due now: of one kind of record, or of all. */
    public void retry(Handle transaction, long connection, Optional<Resource> resource, Instant now) {
        transaction.execute("""
                UPDATE sync_task
                   SET next_attempt_at = ?, problem = NULL, problem_since = NULL, attempts = 0
                 WHERE connection = ? AND problem IS NOT NULL AND resource = COALESCE(?, resource)
                """, now, connection, resource.map(Resource::id).orElse(null));
    }

    private static SyncTask read(ResultSet row) throws SQLException {
        return new SyncTask(
                TaskKind.of(row.getString("kind")),
                Resource.of(row.getString("resource")),
                new Stretch(
                        row.getInt("part"),
                        Rows.optionalInstant(row, "created_after"),
                        Rows.optionalInstant(row, "created_before")),
                SyncTask.Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                new Cursor(row.getLong("rows_read"), Rows.optionalInstant(row, "before")),
                Rows.optionalInstant(row, "anchor"),
                Rows.optionalInstant(row, "newest"),
                row.getBoolean("shaky"),
                row.getLong("rounds"),
                Rows.instant(row, "next_attempt_at"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("problem")),
                Rows.optionalInstant(row, "problem_since"));
    }
}
