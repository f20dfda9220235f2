package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Json;
import app.pinbridge.credentials.vault.KeyVault.Sealed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code connection}. */
final class ConnectionTable {
    private ConnectionTable() {}

    /** The tenant's standing connection, locked until the transaction ends. */
    static Optional<StoredConnection> lockStanding(Handle handle, String tenantId) {
        return standing(handle, tenantId, "FOR UPDATE");
    }

    /** The tenant's standing connection. */
    static Optional<StoredConnection> findStanding(Handle handle, String tenantId) {
        return standing(handle, tenantId, "");
    }

    private static Optional<StoredConnection> standing(Handle handle, String tenantId, String lock) {
        return handle.createQuery("SELECT * FROM connection WHERE tenant_id = :tenant AND NOT removed " + lock)
                .bind("tenant", tenantId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The encrypted key of the tenant's standing connection. */
    static Optional<byte[]> findKey(Handle handle, String tenantId, String connectionId) {
        return handle.createQuery("""
                        SELECT api_key FROM connection
                         WHERE tenant_id = :tenant AND connection_id = :connection AND NOT removed
                        """)
                .bind("tenant", tenantId)
                .bind("connection", connectionId)
                .mapTo(byte[].class)
                .findOne();
    }

    /** Writes a connection; an absent key keeps the one that is stored. */
    static void save(Handle handle, StoredConnection stored, @Nullable Sealed key) {
        Connection connection = stored.connection();
        handle.createUpdate("""
                        INSERT INTO connection (tenant_id, connection_id, subdomain, revision, saved_by, saved_at, recipients,
                                                permissions, settings, removed, api_key, key_version)
                        VALUES (:tenant, :id, :subdomain, :revision, :savedBy, :savedAt, :recipients, :permissions, :settings,
                                FALSE, :key, :keyVersion)
                        ON CONFLICT (tenant_id, connection_id) DO UPDATE
                           SET subdomain = excluded.subdomain, revision = excluded.revision, saved_by = excluded.saved_by,
                               saved_at = excluded.saved_at, recipients = excluded.recipients,
                               permissions = excluded.permissions, settings = excluded.settings,
                               api_key = COALESCE(excluded.api_key, connection.api_key),
                               key_version = COALESCE(excluded.key_version, connection.key_version)
                        """)
                .bind("tenant", stored.tenantId())
                .bind("id", stored.id())
                .bind("subdomain", connection.subdomain())
                .bind("revision", connection.revision())
                .bind("savedBy", connection.savedBy())
                .bind("savedAt", stored.savedAt())
                .bindArray("recipients", String.class, connection.recipients())
                .bind("permissions", json(connection.permissions()))
                .bind("settings", json(connection.settings()))
                .bind("key", key == null ? null : key.ciphertext())
                .bind("keyVersion", key == null ? null : key.keyVersion())
                .execute();
    }

    /** Marks a connection as removed and forgets its key. */
    static void remove(Handle handle, StoredConnection stored) {
        handle.createUpdate("""
                        UPDATE connection
                           SET removed = TRUE, revision = :revision, saved_by = :savedBy, saved_at = :savedAt, api_key = NULL,
                               key_version = NULL
                         WHERE tenant_id = :tenant AND connection_id = :id
                        """)
                .bind("tenant", stored.tenantId())
                .bind("id", stored.id())
                .bind("revision", stored.connection().revision())
                .bind("savedBy", stored.connection().savedBy())
                .bind("savedAt", stored.savedAt())
                .execute();
    }

    private static StoredConnection read(ResultSet row) throws SQLException {
        return new StoredConnection(
                row.getString("tenant_id"),
                new Connection(
                        row.getString("connection_id"),
                        row.getString("subdomain"),
                        row.getInt("revision"),
                        row.getString("saved_by"),
                        List.of((String[]) row.getArray("recipients").getArray()),
                        parse(
                                row.getString("permissions"),
                                new TypeReference<Map<Connection.Resource, Connection.Permission>>() {}),
                        row.getBoolean("removed"),
                        parse(row.getString("settings"), new TypeReference<Connection.Settings>() {}),
                        false),
                row.getTimestamp("saved_at").toInstant());
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings cannot be written", e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored settings cannot be read", e);
        }
    }
}
