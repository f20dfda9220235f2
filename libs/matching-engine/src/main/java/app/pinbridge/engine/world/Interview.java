package app.pinbridge.engine.world;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.identity.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An interview as the rules read it.
 *
 * @param applicant subject of the application or job seeker that it names
 * @param slot absent while none has been picked
 * @param interviewers user ids of all parts
 */
public record Interview(
        String id,
        Optional<String> applicant,
        Optional<Span> slot,
        boolean live,
        Optional<String> stageId,
        List<Room> rooms,
        NavigableSet<String> interviewers,
        Optional<Instant> createdAt) {
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);

    /** Reads a snapshot; a deleted or cancelled one is not live. */
    public static Interview of(AtsInterview data) {
        var interviewers = new TreeSet<String>();
        data.parts().forEach(part -> interviewers.addAll(part.interviewerIds()));
        Optional<String> applicant = Optional.ofNullable(data.applicationId())
                .map(id -> "applications/" + id)
                .or(() -> Optional.ofNullable(data.jobSeekerId()).map(id -> "job_seekers/" + id));
        return new Interview(
                data.id(),
                applicant,
                Optional.ofNullable(data.startAt())
                        .map(start -> new Span(
                                start, Optional.ofNullable(data.endAt()).orElse(start.plus(USUAL_LENGTH)))),
                !data.deleted() && data.status() != AtsInterview.Status.CANCELLED,
                Optional.ofNullable(data.stageId()),
                data.parts().stream()
                        .flatMap(part -> Optional.ofNullable(part.conferencingUrl()).flatMap(Rooms::of).stream())
                        .distinct()
                        .toList(),
                interviewers,
                Optional.ofNullable(data.createdAt()));
    }

    /** The event subject. */
    public String subject() {
        return "interviews/" + id;
    }
}
