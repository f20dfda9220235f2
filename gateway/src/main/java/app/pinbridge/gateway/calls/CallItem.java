package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
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
        @Nullable ReasonCode reason,
        @Nullable String candidateName,
        @Nullable String jobTitle,
        @Nullable String stage,
        Match.PublicationGate.@Nullable Decision publication,
        @Nullable Double confidence,
        @Nullable Suggestion suggestion) {

    /** What an open call most likely belongs to. */
    public record Suggestion(
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable Double probability) {}

    /** When it was, or is to be. */
    public Optional<Instant> at() {
        return Optional.ofNullable(startedAt == null ? scheduledStart : startedAt);
    }
}
