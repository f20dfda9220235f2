package app.pinbridge.simulator.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's application to a job.
 *
 * @param concealed anonymised screening: some values are masked in answers
 */
public record Application(
        long id,
        Person person,
        long candidateId,
        long jobId,
        long stageId,
        boolean concealed,
        boolean internalCandidate,
        String channel,
        Optional<Instant> rejectedAt,
        Optional<Instant> hiredAt,
        Instant createdAt,
        Instant updatedAt)
        implements Entity {
    @Override
    public Kind kind() {
        return Kind.APPLICATIONS;
    }

    /** Neither rejected nor hired. */
    public boolean active() {
        return rejectedAt.isEmpty() && hiredAt.isEmpty();
    }
}
