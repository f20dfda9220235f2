package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as the host product knows it ({@code calls/{id}}).
 *
 * @param captureInterviewId set when the recorder came from a capture request
 * @param meetingType absent = not said
 * @param guestListHidden the calendar does not tell who was invited
 * @param recordedBy e-mail of whose recorder it was
 * @param optedOut a person declined recording
 */
public record Call(
        String callId,
        @Nullable Source source,
        @Nullable String captureInterviewId,
        @Nullable MeetingType meetingType,
        @Nullable String title,
        @Nullable String description,
        @Nullable String location,
        @Nullable String fileName,
        @Nullable Instant scheduledStart,
        @Nullable Instant scheduledEnd,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Status status,
        @Nullable String conferencingUrl,
        @Nullable Calendar calendar,
        boolean guestListHidden,
        @Nullable String recordedBy,
        @Nullable Organizer organizer,
        List<Participant> participants,
        boolean optedOut,
        @Nullable Notes notes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    public Call {
        participants = Lists.orEmpty(participants);
    }

    @Override
    public String subjectId() {
        return callId;
    }

    /** How the call came to be recorded. */
    public enum Source {
        @JsonProperty("capture")
        CAPTURE,
        @JsonProperty("calendar")
        CALENDAR,
        @JsonProperty("ongoing")
        ONGOING,
        @JsonProperty("upload")
        UPLOAD,
        @JsonProperty("phone")
        PHONE,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What somebody said the meeting is. */
    public enum MeetingType {
        @JsonProperty("job_interview")
        JOB_INTERVIEW,
        @JsonProperty("debrief")
        DEBRIEF,
        @JsonProperty("intake")
        INTAKE,
        @JsonProperty("reference")
        REFERENCE,
        @JsonProperty("other")
        OTHER,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** Where the call is in its life. */
    public enum Status {
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("live")
        LIVE,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("no_show")
        NO_SHOW,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** The calendar entry that it was booked with. */
    public record Calendar(
            @Nullable String uid,
            @Nullable String eventId,
            @Nullable String recurrenceId,
            @Nullable String calendarId) {}

    /** Who booked it. */
    public record Organizer(
            @Nullable String email, @Nullable String name) {}

    /**
     * Somebody who was invited or came.
     *
     * @param invited absent = not known
     * @param attended absent = not known
     */
    public record Participant(
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean invited,
            @Nullable Boolean attended,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt) {}

    /** The call's notes: when they were ready and where the host product shows them. */
    public record Notes(@Nullable Instant readyAt, @Nullable String url) {}
}
