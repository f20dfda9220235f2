package app.pinbridge.ingest.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Columns as values. */
public final class Rows {
    private Rows() {}

    /** An instant that is always there. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** An instant that may be absent. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** Texts, none of them absent. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static SyncedConnection connection(ResultSet row) throws SQLException {
        return new SyncedConnection(
                row.getLong("number"),
                row.getString("tenant_id"),
                row.getString("connection_id"),
                row.getInt("revision"),
                row.getString("subdomain"),
                texts(row, "recipients"),
                texts(row, "lacking"),
                optionalInstant(row, "lacking_tried_at"),
                row.getObject("run_id", UUID.class),
                instant(row, "run_started_at"),
                optionalInstant(row, "run_completed_at"),
                optionalInstant(row, "not_before"),
                instant(row, "progressed_at"),
                Optional.ofNullable(row.getString("failure")),
                row.getInt("attempts"),
                optionalInstant(row, "paused_until"),
                optionalInstant(row, "astray_since"),
                row.getBoolean("inheriting"));
    }
}
