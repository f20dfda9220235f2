package app.pinbridge.simulator.model;

import java.util.List;
import java.util.Optional;

/**
 * One part of an interview: the video link and the interviewers are per part.
 *
 * @param position from 1; parts are listed in another order than that of their positions
 */
public record InterviewPart(
        long id,
        long interviewId,
        int position,
        Optional<String> conferencingJoinUrl,
        Optional<String> conferencingProviderName,
        List<Long> interviewerIds)
        implements Entity {
    public InterviewPart {
        interviewerIds = List.copyOf(interviewerIds);
    }

    @Override
    public Kind kind() {
        return Kind.INTERVIEW_PARTS;
    }
}
