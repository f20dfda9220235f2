package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection;
import java.time.Instant;

/**
 * A connection as stored, without its key.
 *
 * @param savedAt when it was changed last
 */
public record StoredConnection(String tenantId, Connection connection, Instant savedAt) {
    /** Its id. */
    public String id() {
        return connection.connectionId();
    }
}
