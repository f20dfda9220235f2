package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks the host product's recorder to record an interview, or not to ({@code interviews/{id}}).
 *
 * @param reason why it cannot be recorded: no URL, opted out, confidential
 */
public record Capture(
        String interviewId,
        @Nullable Action action,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        @Nullable String conferencingUrl,
        @Nullable String title,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    @Override
    public String subjectId() {
        return interviewId;
    }

    /** What the recorder is to do. */
    public enum Action {
        @JsonProperty("record")
        RECORD,
        @JsonProperty("cancel")
        CANCEL,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
