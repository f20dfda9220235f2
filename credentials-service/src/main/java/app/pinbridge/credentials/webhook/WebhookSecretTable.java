package app.pinbridge.credentials.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code webhook_secret}. */
public final class WebhookSecretTable {
    private WebhookSecretTable() {}

    /** A row, encrypted. */
    @SuppressWarnings("ArrayRecordComponent") // bytes from and to the database; nobody compares them
    record Row(String tenantId, String connectionId, byte[] secret, String keyVersion, String madeBy, Instant madeAt) {}

    /** Forgets the secret of a connection that is removed: its webhooks are nobody's from now on. */
    public static void forget(Handle handle, String tenantId, String connectionId) {
        handle.execute("DELETE FROM webhook_secret WHERE tenant_id = ? AND connection_id = ?", tenantId, connectionId);
    }

    /** The secret of the tenant's standing connection. */
    static Optional<Row> findStanding(Handle handle, String tenantId) {
        return handle.createQuery("""
                        SELECT secret.* FROM webhook_secret secret
                          JOIN connection USING (tenant_id, connection_id)
                         WHERE tenant_id = :tenant AND NOT removed
                        """)
                .bind("tenant", tenantId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The secret of a standing connection, whose ever it is. */
    static Optional<Row> findByConnection(Handle handle, String connectionId) {
        return handle.createQuery("""
                        SELECT secret.* FROM webhook_secret secret
                          JOIN connection USING (tenant_id, connection_id)
                         WHERE connection_id = :connection AND NOT removed
                        """)
                .bind("connection", connectionId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The id of the tenant's standing connection, which is not removed before the transaction ends. */
    static Optional<String> lockConnection(Handle handle, String tenantId) {
        return handle.createQuery("""
                        SELECT connection_id FROM connection WHERE tenant_id = :tenant AND NOT removed FOR UPDATE
                        """)
                .bind("tenant", tenantId)
                .mapTo(String.class)
                .findOne();
    }

    /** Puts a secret in the place of the one before. */
    static void save(Handle handle, Row row) {
        handle.execute(
                """
                INSERT INTO webhook_secret (tenant_id, connection_id, secret, key_version, made_by, made_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, connection_id) DO UPDATE
                   SET secret = excluded.secret, key_version = excluded.key_version, made_by = excluded.made_by,
                       made_at = excluded.made_at
                """, row.tenantId(), row.connectionId(), row.secret(), row.keyVersion(), row.madeBy(), row.madeAt());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("tenant_id"),
                row.getString("connection_id"),
                row.getBytes("secret"),
                row.getString("key_version"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
