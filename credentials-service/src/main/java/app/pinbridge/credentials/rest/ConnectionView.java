package app.pinbridge.credentials.rest;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.credentials.connection.StoredConnection;
import app.pinbridge.credentials.permission.PermissionLine;
import app.pinbridge.kit.permission.Need;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection as its admin sees it: everything but the key. */
record ConnectionView(
        String connectionId,
        @Nullable String subdomain,
        int revision,
        @Nullable String savedBy,
        Instant savedAt,
        @JsonProperty("notify") List<String> recipients,
        List<PermissionLine> permissions,
        Connection.Settings settings,
        @Nullable IntegrationStatus status) {

    static ConnectionView of(StoredConnection stored, @Nullable IntegrationStatus status) {
        Connection connection = stored.connection();
        return new ConnectionView(
                connection.connectionId(),
                connection.subdomain(),
                connection.revision(),
                connection.savedBy(),
                stored.savedAt(),
                connection.recipients(),
                Arrays.stream(Need.values())
                        .map(need -> PermissionLine.of(
                                need, connection.permissions().getOrDefault(need.resource(), Permission.UNKNOWN)))
                        .toList(),
                connection.settings(),
                status);
    }
}
