package app.pinbridge.ingest.status;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.task.Doubt;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.kit.permission.Need;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The status of a connection, from where it stands. Pure. */
final class StatusReport {
    private final Standing standing;
    private final IngestSettings settings;

    /** A report on where a connection stands, as early as these settings want troubles told. */
    StatusReport(Standing standing, IngestSettings settings) {
        this.standing = standing;
        this.settings = settings;
    }

    IntegrationStatus status() {
        Optional<String> failure = standing.connection().failure();
        if (failure.isPresent()) {
            return trouble(State.FAILED, failure.get());
        }
        if (standing.isStalled(settings.stalledAfter())) {
            return trouble(State.DELAYED, standing.obstacle().orElse("stalled"));
        }
        Optional<String> outOfReach = standing.outOfReach(settings.delayedAfter());
        if (outOfReach.isPresent()) {
            return trouble(State.DELAYED, outOfReach.get());
        }
        if (standing.isShutOut()) {
            return live();
        }
        if (isSlow()) {
            return delayed(Wording.slow(standing.obstacle(), standing.percentDone()));
        }
        if (standing.isVerifying()) {
            return of(State.VERIFYING, Optional.empty(), "Finding out what can be read from Pinpoint.", null);
        }
        return standing.isRead() ? read() : syncing();
    }

    private boolean isSlow() {
        return !standing.isRead()
                && standing.connection().runCompletedAt().isEmpty()
                && standing.connection()
                        .runStartedAt()
                        .plus(settings.firstSyncWithin())
                        .isBefore(standing.now());
    }

    private IntegrationStatus syncing() {
        return of(State.SYNCING, Optional.empty(), "Reading from Pinpoint, upcoming interviews first.", null);
    }

    private IntegrationStatus delayed(Wording wording) {
        return of(State.DELAYED, Optional.of("slow"), wording.message(), wording.remedy());
    }

    /** Read, which is not yet to be trusted where it can hardly be all there is. */
    private IntegrationStatus read() {
        return standing.doubted().stream().findFirst().map(this::doubtful).orElseGet(this::live);
    }

    private IntegrationStatus doubtful(ResourceState state) {
        Doubt doubt = state.doubt().orElseThrow();
        Wording wording = Wording.of(doubt, state);
        return of(State.DEGRADED, Optional.of(doubt.id()), wording.message(), wording.remedy());
    }

    private IntegrationStatus live() {
        return missing().isEmpty()
                ? of(State.LIVE, Optional.empty(), "Everything is read; changes arrive as they happen.", null)
                : of(State.DEGRADED, Optional.of("permission_missing"), null, null);
    }

    private IntegrationStatus trouble(State state, String code) {
        String told = Wording.publicCode(code);
        Wording wording = Wording.of(told);
        return of(state, Optional.of(told), wording.message(), wording.remedy());
    }

    /** What the key lacks of what is needed. */
    private List<Need> missing() {
        return standing.missing().stream().filter(need -> !need.optional()).toList();
    }

    /** A status that also says what is missing, whatever else is the matter; of a connection that failed nothing works anyway. */
    private IntegrationStatus of(
            State state, Optional<String> code, @Nullable String message, @Nullable String remedy) {
        List<Need> missing = state == State.FAILED ? List.of() : missing();
        return new IntegrationStatus(
                standing.connection().connectionId(),
                state,
                code.orElse(null),
                joined(message, Wording.costs(missing)),
                joined(remedy, Wording.toBeGiven(missing)),
                standing.progress(),
                standing.usable(),
                state == State.SYNCING ? standing.secondsLeft().orElse(null) : null,
                standing.now(),
                false,
                missing.stream().map(Need::id).sorted().toList());
    }

    private static @Nullable String joined(@Nullable String sentence, Optional<String> more) {
        return Stream.concat(Stream.ofNullable(sentence), more.stream())
                .reduce((one, next) -> one + " " + next)
                .orElse(null);
    }
}
