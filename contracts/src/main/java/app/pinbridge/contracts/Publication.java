package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of posting to Pinpoint ({@code calls/{id}} on {@code publications}).
 *
 * @param commentId Pinpoint's id of the comment, once known
 * @param reason a code, when held, rejected or unknown
 * @param postedBy {@code rules} or the e-mail of who clicked
 */
public record Publication(
        String callId,
        @Nullable String applicationId,
        @Nullable String jobSeekerId,
        @Nullable What what,
        @Nullable Outcome outcome,
        @Nullable String commentId,
        @Nullable String reason,
        @Nullable String postedBy,
        @Nullable Instant at,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    @Override
    public String subjectId() {
        return callId;
    }

    /** What was to be posted. */
    public enum What {
        @JsonProperty("link")
        LINK,
        @JsonProperty("notes")
        NOTES,
        @JsonProperty("tldr")
        TLDR,
        /** Stands in the place of a link that a re-match made wrong. */
        @JsonProperty("correction")
        CORRECTION,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What came of it. */
    public enum Outcome {
        @JsonProperty("posted")
        POSTED,
        @JsonProperty("already_posted")
        ALREADY_POSTED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("rejected")
        REJECTED,
        /** The answer was lost; Pinpoint is read before anything is sent again. */
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
