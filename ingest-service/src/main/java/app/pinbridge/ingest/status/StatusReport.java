package app.pinbridge.ingest.status;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.permission.Need;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The status of a connection, from where it stands. Pure. */
final class StatusReport {
    /** What others take for the whole; here it is an incident. */
    private static final Duration TOO_LONG = Duration.ofDays(2);

    private final Standing standing;
    private final Duration patience;

    /**
     * A report on where a connection stands.
     *
     * @param patience how long Pinpoint may be out of reach before that is told
     */
    StatusReport(Standing standing, Duration patience) {
        this.standing = standing;
        this.patience = patience;
    }

    IntegrationStatus status() {
        Optional<String> failure = standing.connection().failure();
        if (failure.isPresent()) {
            return trouble(State.FAILED, failure.get());
        }
        Optional<String> outOfReach = standing.outOfReach(patience);
        if (outOfReach.isPresent()) {
            return trouble(State.DELAYED, outOfReach.get());
        }
        if (standing.isVerifying()) {
            return of(State.VERIFYING, Optional.empty(), "Finding out what can be read from Pinpoint.", null);
        }
        return standing.isRead() ? live() : syncing();
    }

    private IntegrationStatus syncing() {
        Duration elapsed = Duration.between(standing.connection().runStartedAt(), standing.now());
        if (elapsed.compareTo(TOO_LONG) > 0) {
            return trouble(State.DELAYED, "slow");
        }
        return of(State.SYNCING, Optional.empty(), "Reading from Pinpoint, upcoming interviews first.", null);
    }

    private IntegrationStatus live() {
        List<Need> missing =
                standing.missing().stream().filter(need -> !need.optional()).toList();
        if (missing.isEmpty()) {
            return of(State.LIVE, Optional.empty(), "Everything is read; changes arrive as they happen.", null);
        }
        return of(
                State.DEGRADED,
                Optional.of("permission_missing"),
                missing.stream().map(Need::cost).collect(Collectors.joining(" ")),
                "Give the API key these permissions in Pinpoint under Settings: "
                        + missing.stream().map(Need::id).collect(Collectors.joining(", "))
                        + ". It is noticed by itself.");
    }

    private IntegrationStatus trouble(State state, String code) {
        Wording wording = Wording.of(code);
        return of(state, Optional.of(code), wording.message(), wording.remedy());
    }

    private IntegrationStatus of(State state, Optional<String> code, String message, @Nullable String remedy) {
        return new IntegrationStatus(
                standing.connection().connectionId(),
                state,
                code.orElse(null),
                message,
                remedy,
                standing.progress(),
                standing.usable(),
                state == State.SYNCING ? standing.secondsLeft().orElse(null) : null,
                standing.now(),
                false);
    }
}
