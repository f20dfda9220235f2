package app.pinbridge.simulator.model;

import java.time.Instant;

/** A person in the talent pipeline, without a job. */
public record JobSeeker(long id, Person person, Instant createdAt, Instant updatedAt) implements Entity {
    @Override
    public Kind kind() {
        return Kind.JOB_SEEKERS;
    }
}
