package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a call is no plain match, why a match is not published, or what disagrees in spite of a match. */
public enum ReasonCode {
    MISSING_IN_ATS_CALL("missing_in_ats.call"),
    MISSING_IN_ATS_CANDIDATE("missing_in_ats.candidate"),
    DUPLICATE_IN_ATS_INTERVIEW("duplicate_in_ats.interview"),
    DUPLICATE_IN_ATS_APPLICATION("duplicate_in_ats.application"),
    DUPLICATE_IN_ATS_CANDIDATE("duplicate_in_ats.candidate"),
    DUPLICATE_CALL("duplicate_call"),
    AMBIGUOUS("ambiguous"),
    DATA_MISMATCH_PARTICIPANT_MISSING("data_mismatch.participant_missing"),
    DATA_MISMATCH_PARTICIPANT_WRONG("data_mismatch.participant_wrong"),
    DATA_MISMATCH_CANDIDATE_WRONG("data_mismatch.candidate_wrong"),
    DATA_MISMATCH_TIME("data_mismatch.time"),
    DATA_MISMATCH_LINK_CONFLICT("data_mismatch.link_conflict"),
    DATA_MISMATCH_CANCELLED("data_mismatch.cancelled"),
    INSUFFICIENT_ONGOING_CALL("insufficient.ongoing_call"),
    INSUFFICIENT_UPLOAD("insufficient.upload"),
    INSUFFICIENT_HIDDEN_GUESTS("insufficient.hidden_guests"),
    INSUFFICIENT_PHONE("insufficient.phone"),
    INSUFFICIENT_OTHER("insufficient.other"),
    MEETING_TYPE("meeting_type"),
    PERMISSION_MISSING("permission_missing"),
    NOT_SYNCED_YET("not_synced_yet"),
    CONSENT("consent"),
    CONFIDENTIAL("confidential"),
    ANONYMISED("anonymised"),
    GROUP_CONTENT("group_content"),
    NO_SHOW("no_show"),
    NOTES_NOT_READY("notes_not_ready"),
    @JsonEnumDefaultValue
    UNKNOWN("unknown");

    private static final Map<String, ReasonCode> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ReasonCode::wireName, Function.identity()));

    private final String wireName;

    ReasonCode(String wireName) {
        this.wireName = wireName;
    }

    /** The code with this name on the wire; {@link #UNKNOWN} for one that a newer writer knows. */
    public static ReasonCode of(String wireName) {
        return BY_WIRE_NAME.getOrDefault(wireName, UNKNOWN);
    }

    /** The code as events carry it. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
