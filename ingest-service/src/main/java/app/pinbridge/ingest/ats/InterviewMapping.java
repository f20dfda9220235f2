package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.pinpoint.resource.Interview;
import app.pinbridge.pinpoint.resource.InterviewPart;
import app.pinbridge.pinpoint.resource.PersonType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pinpoint's interviews as the contract's. */
public final class InterviewMapping {
    private InterviewMapping() {}

    /** An interview with its parts. */
    public static Snapshot snapshot(Interview interview) {
        AtsInterview data = new AtsInterview(
                interview.id(),
                interview.startAt(),
                interview.endAt(),
                status(interview.status()),
                personId(interview, PersonType.APPLICATION),
                personId(interview, PersonType.JOB_SEEKER),
                interview.stageId(),
                interview.parts().stream().map(InterviewMapping::part).toList(),
                interview.createdAt(),
                false);
        boolean whole = interview.partsKnown() && interview.parts().stream().allMatch(InterviewPart::interviewersKnown);
        return new Snapshot(Resource.INTERVIEWS, data, Optional.ofNullable(interview.updatedAt()), whole);
    }

    /** Whether it has rooms and nobody in any of them, which Pinpoint may also say where the key may not read users. */
    public static boolean lacksPeople(AtsInterview interview) {
        return !interview.parts().isEmpty()
                && interview.parts().stream()
                        .allMatch(part -> part.interviewerIds().isEmpty());
    }

    /** The interview as it is now, of its parts what Pinpoint did not say as it was last known. */
    public static AtsInterview withPeopleOf(AtsInterview now, AtsInterview known) {
        return new AtsInterview(
                now.id(),
                now.startAt(),
                now.endAt(),
                now.status(),
                now.applicationId(),
                now.jobSeekerId(),
                now.stageId(),
                now.parts().isEmpty()
                        ? known.parts()
                        : now.parts().stream()
                                .map(part -> withPeopleOf(part, known))
                                .toList(),
                now.createdAt(),
                now.deleted());
    }

    private static AtsInterview.Part withPeopleOf(AtsInterview.Part now, AtsInterview known) {
        return known.parts().stream()
                .filter(part -> now.interviewerIds().isEmpty() && Objects.equals(part.position(), now.position()))
                .findFirst()
                .map(part -> new AtsInterview.Part(
                        now.position(), now.conferencingUrl(), now.conferencingProvider(), part.interviewerIds()))
                .orElse(now);
    }

    /** An interview that is gone from Pinpoint, which is how Pinpoint cancels one. */
    public static AtsInterview cancelled(AtsInterview known) {
        return new AtsInterview(
                known.id(),
                known.startAt(),
                known.endAt(),
                AtsInterview.Status.CANCELLED,
                known.applicationId(),
                known.jobSeekerId(),
                known.stageId(),
                known.parts(),
                known.createdAt(),
                false);
    }

    private static @Nullable String personId(Interview interview, PersonType type) {
        return interview.interviewableType() == type ? interview.interviewableId() : null;
    }

    private static AtsInterview.Part part(InterviewPart part) {
        return new AtsInterview.Part(
                part.position(),
                part.joinUrl(),
                part.providerName(),
                part.interviewerIds().stream().sorted().toList());
    }

    private static AtsInterview.@Nullable Status status(Interview.Status status) {
        return switch (status) {
            case SCHEDULED -> AtsInterview.Status.SCHEDULED;
            case IN_PROGRESS -> AtsInterview.Status.IN_PROGRESS;
            case COMPLETED -> AtsInterview.Status.COMPLETED;
            case UNKNOWN -> null;
        };
    }
}
