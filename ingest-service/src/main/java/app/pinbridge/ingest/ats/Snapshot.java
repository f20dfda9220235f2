package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.EventData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One record as Pinpoint has it now.
 *
 * @param data as the contract has it
 * @param updatedAt Pinpoint's {@code updated_at}
 * @param whole false when Pinpoint did not say who interviews and where, or who manages a job; what was known of it then still
 *     holds
 * @param stagesSaid false when Pinpoint did not say which stages a job has; those that were known then still hold
 */
public record Snapshot(
        Resource resource, EventData data, Optional<Instant> updatedAt, boolean whole, boolean stagesSaid) {

    /** A record of which stages are no question. */
    public Snapshot(Resource resource, EventData data, Optional<Instant> updatedAt, boolean whole) {
        this(resource, data, updatedAt, whole, true);
    }

    /** The record that Pinpoint answered with in the place of one that was asked for: what that one was merged into. */
    public static Optional<String> survivor(List<Snapshot> answer, Resource resource, String askedFor) {
        List<String> ids = answer.stream()
                .filter(snapshot -> snapshot.resource() == resource)
                .map(Snapshot::id)
                .toList();
        return ids.contains(askedFor) ? Optional.empty() : ids.stream().findFirst();
    }

    /** The same where Pinpoint cannot be believed that it said all. */
    public Snapshot inPart() {
        return new Snapshot(resource, data, updatedAt, false, stagesSaid);
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
