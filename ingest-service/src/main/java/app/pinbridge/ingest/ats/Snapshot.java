package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.EventData;
import java.time.Instant;
import java.util.Optional;

/**
 * One record as Pinpoint has it now.
 *
 * @param data as the contract has it
 * @param updatedAt Pinpoint's {@code updated_at}
 * @param whole false when Pinpoint did not say who interviews and where, or who manages a job; what was known of it then still
 *     holds
 */
public record Snapshot(Resource resource, EventData data, Optional<Instant> updatedAt, boolean whole) {

    /** The same where Pinpoint cannot be believed that it said all. */
    public Snapshot inPart() {
        return new Snapshot(resource, data, updatedAt, false);
    }

    /** Its id in Pinpoint. */
    public String id() {
        return data.subjectId();
    }

    /** When it begins, of an interview that has a slot. */
    public Optional<Instant> startAt() {
        return data instanceof AtsInterview interview ? Optional.ofNullable(interview.startAt()) : Optional.empty();
    }
}
