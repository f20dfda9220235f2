package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is doing ({@code connections/{id}} on {@code integration-status}).
 *
 * @param connectionId the connection; on the wire it stands in the subject alone
 * @param code machine-readable cause, e.g. {@code key_refused}
 * @param message one sentence for the admin
 * @param remedy what to do about it
 * @param usable what already works, e.g. {@code upcoming_interviews}
 * @param etaSeconds estimate of the time left, while syncing
 * @param missingPermissions what the key lacks of what is needed, e.g. {@code interview}, sorted
 */
public record IntegrationStatus(
        @JsonIgnore String connectionId,
        @Nullable State state,
        @Nullable String code,
        @Nullable String message,
        @Nullable String remedy,
        List<Progress> progress,
        List<String> usable,
        @Nullable Long etaSeconds,
        @Nullable Instant at,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missingPermissions)
        implements EventData {

    @SuppressWarnings("NullAway") // absent in JSON: the codec sets it from the subject
    public IntegrationStatus {
        connectionId = connectionId == null ? "" : connectionId;
        progress = Lists.orEmpty(progress);
        usable = Lists.orEmpty(usable);
        missingPermissions = Lists.orEmpty(missingPermissions);
    }

    /** A status that has nothing to say of permissions. */
    public IntegrationStatus(
            String connectionId,
            @Nullable State state,
            @Nullable String code,
            @Nullable String message,
            @Nullable String remedy,
            List<Progress> progress,
            List<String> usable,
            @Nullable Long etaSeconds,
            @Nullable Instant at,
            boolean deleted) {
        this(connectionId, state, code, message, remedy, progress, usable, etaSeconds, at, deleted, List.of());
    }

    @Override
    public String subjectId() {
        return connectionId;
    }

    IntegrationStatus of(String connection) {
        return new IntegrationStatus(
                connection,
                state,
                code,
                message,
                remedy,
                progress,
                usable,
                etaSeconds,
                at,
                deleted,
                missingPermissions);
    }

    /** State of a connection. */
    public enum State {
        @JsonProperty("verifying")
        VERIFYING,
        @JsonProperty("syncing")
        SYNCING,
        @JsonProperty("live")
        LIVE,
        @JsonProperty("delayed")
        DELAYED,
        @JsonProperty("degraded")
        DEGRADED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("disconnected")
        DISCONNECTED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * How far one resource is.
     *
     * @param done records read
     * @param total records there are, where Pinpoint tells it
     */
    public record Progress(
            String resource, long done, @Nullable Long total, boolean finished) {}
}
