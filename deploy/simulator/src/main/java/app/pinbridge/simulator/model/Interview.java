package app.pinbridge.simulator.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An interview, with or without a slot yet.
 *
 * @param stageId the interview's own stage, which may differ from its application's; absent on a job seeker's
 */
public record Interview(
        long id,
        Owner interviewable,
        Optional<Long> stageId,
        Optional<Instant> startAt,
        Optional<Instant> endAt,
        Status status,
        Instant createdAt,
        Instant updatedAt)
        implements Entity {
    /** There is no "cancelled": a cancelled interview is gone, unless a quirk keeps it. */
    public enum Status {
        SCHEDULED,
        IN_PROGRESS,
        COMPLETED
    }

    @Override
    public Kind kind() {
        return Kind.INTERVIEWS;
    }
}
