package app.pinbridge.gateway.settings;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.IntegrationStatus;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer's connection as credentials-service shows it. There is no key in it. */
public record ConnectionView(
        String connectionId,
        @Nullable String subdomain,
        int revision,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        @JsonProperty("notify") List<String> recipients,
        List<PermissionCheck> permissions,
        Connection.@Nullable Settings settings,
        @Nullable IntegrationStatus status) {
    @SuppressWarnings("NullAway") // read from JSON: what is left out is null
    public ConnectionView {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    /** What the customer set, or the defaults. */
    public Connection.Settings chosen() {
        return settings == null ? Connection.Settings.DEFAULT : settings;
    }

    /** The same with what an admin typed in the place of what is stored, to show a form again. */
    ConnectionView typed(List<String> typedRecipients, Connection.Settings typedSettings) {
        return new ConnectionView(
                connectionId,
                subdomain,
                revision,
                savedBy,
                savedAt,
                typedRecipients,
                permissions,
                typedSettings,
                status);
    }

    /** Whether it still moves: nothing was heard yet, or the first sync runs. */
    public boolean isMoving() {
        return status == null
                || status.state() == null
                || switch (status.state()) {
                    case VERIFYING, SYNCING, DELAYED -> true;
                    case LIVE, DEGRADED, FAILED, DISCONNECTED, UNKNOWN -> false;
                };
    }
}
