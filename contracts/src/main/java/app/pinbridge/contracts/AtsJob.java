package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job ({@code jobs/{id}}). Pinpoint has no recruiter or hiring manager role: they are the two users named here.
 *
 * @param stages ordered by position
 */
public record AtsJob(
        String id,
        @Nullable String title,
        @Nullable Status status,
        @Nullable Visibility visibility,
        @Nullable Location location,
        @Nullable String department,
        @Nullable String recruiterUserId,
        @Nullable String hiringManagerUserId,
        List<Stage> stages,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    public AtsJob {
        stages = Lists.orEmpty(stages);
    }

    @Override
    public String subjectId() {
        return id;
    }

    /** Where a job is in its life. */
    public enum Status {
        @JsonProperty("archived")
        ARCHIVED,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("open")
        OPEN,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** Who may know of a job. Confidential jobs hold publication unless the connection's settings say otherwise. */
    public enum Visibility {
        @JsonProperty("confidential")
        CONFIDENTIAL,
        @JsonProperty("external")
        EXTERNAL,
        @JsonProperty("internal")
        INTERNAL,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * Where the work is.
     *
     * @param countryCode ISO 3166-1 alpha-2
     */
    public record Location(
            @Nullable String name,
            @Nullable String city,
            @Nullable String countryCode) {}

    /**
     * One step of the job's hiring process.
     *
     * @param basicType Pinpoint's {@code applied rejected review interview hired offer}
     */
    public record Stage(
            @Nullable String id,
            @Nullable String name,
            @Nullable String basicType,
            @Nullable Integer position) {}
}
