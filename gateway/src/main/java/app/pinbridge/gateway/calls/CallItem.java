package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call in the list, as matching-service shows it. */
public record CallItem(
        String callId,
        @Nullable String title,
        @Nullable Instant startedAt,
        @Nullable Instant scheduledStart,
        Call.@Nullable Status callStatus,
        Call.@Nullable Source source,
        Match.@Nullable Status status,
        Match.@Nullable Kind kind,
        @Nullable Why reason,
        @Nullable String candidateName,
        @Nullable String jobTitle,
        @Nullable String stage,
        @Nullable Gate publication,
        @Nullable Double confidence) {

    /** When it was, or is to be. */
    public Optional<Instant> at() {
        return Optional.ofNullable(startedAt == null ? scheduledStart : startedAt);
    }

    /** A reason: a code alone, or with a sentence. */
    public record Why(
            ReasonCode code,
            @Nullable String message,
            @Nullable String remedy) {
        /** A code alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Why of(String code) {
            return new Why(ReasonCode.of(code), null, null);
        }
    }

    /** Whether the link may be posted: the decision alone, or with its reason. */
    public record Gate(String decision, @Nullable ReasonCode reason) {
        /** A decision alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Gate of(String decision) {
            return new Gate(decision, null);
        }
    }
}
