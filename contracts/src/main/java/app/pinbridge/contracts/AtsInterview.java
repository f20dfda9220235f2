package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview in Pinpoint ({@code interviews/{id}}), of an application or of a job seeker.
 *
 * @param startAt absent while no slot has been picked
 * @param stageId the interview's own stage, which may differ from its application's
 * @param parts the rooms and interviewers, by position
 */
public record AtsInterview(
        String id,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        @Nullable Status status,
        @Nullable String applicationId,
        @Nullable String jobSeekerId,
        @Nullable String stageId,
        List<Part> parts,
        @Nullable Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    public AtsInterview {
        parts = Lists.orEmpty(parts);
    }

    @Override
    public String subjectId() {
        return id;
    }

    /** State of an interview. Pinpoint itself knows no cancelled interview: it is gone from there. */
    public enum Status {
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("in_progress")
        IN_PROGRESS,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** One part of an interview: its video link and the users who interview, more of whom may be listed than come. */
    public record Part(
            @Nullable Integer position,
            @Nullable String conferencingUrl,
            @Nullable String conferencingProvider,
            List<String> interviewerIds) {

        public Part {
            interviewerIds = Lists.orEmpty(interviewerIds);
        }
    }
}
