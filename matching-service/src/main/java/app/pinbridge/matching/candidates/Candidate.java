package app.pinbridge.matching.candidates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a candidate.
 *
 * @param interviews live ones, the latest first
 */
public record Candidate(
        @Nullable String candidateName,
        @Nullable String email,
        @Nullable String applicationId,
        @Nullable String jobSeekerId,
        @Nullable String jobId,
        @Nullable String jobTitle,
        List<Slot> interviews) {

    /** An interview of the candidate. */
    public record Slot(String interviewId, @Nullable Instant startAt) {}
}
