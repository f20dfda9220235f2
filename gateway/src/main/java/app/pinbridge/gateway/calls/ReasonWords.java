package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.ReasonCode;
import io.quarkus.qute.TemplateExtension;

/** The reason codes in a recruiter's words, for lists, where there is no room for the whole sentence. */
@TemplateExtension
final class ReasonWords {
    private ReasonWords() {}

    /** A code that comes as text; one that has no words is shown as it is. */
    static String reasonWords(String code) {
        if (code.equals("none")) {
            return "No reason given";
        }
        ReasonCode known = ReasonCode.of(code);
        return known == ReasonCode.UNKNOWN ? code.replace('_', ' ') : words(known);
    }

    static String words(ReasonCode code) {
        return switch (code) {
            case MISSING_IN_ATS_CALL -> "No such interview in Pinpoint";
            case MISSING_IN_ATS_CANDIDATE -> "Candidate not found in Pinpoint";
            case DUPLICATE_IN_ATS_INTERVIEW -> "Interview is in Pinpoint twice";
            case DUPLICATE_IN_ATS_APPLICATION -> "Candidate applied more than once";
            case DUPLICATE_IN_ATS_CANDIDATE -> "Candidate is in Pinpoint twice";
            case DUPLICATE_CALL -> "Meeting was recorded twice";
            case AMBIGUOUS -> "More than one candidate may be meant";
            case DATA_MISMATCH_PARTICIPANT_MISSING -> "Somebody expected was not there";
            case DATA_MISMATCH_PARTICIPANT_WRONG -> "Somebody else came";
            case DATA_MISMATCH_CANDIDATE_WRONG -> "Another candidate than expected";
            case DATA_MISMATCH_TIME -> "Time differs from Pinpoint";
            case DATA_MISMATCH_LINK_CONFLICT -> "Pinpoint link belongs to another candidate";
            case DATA_MISMATCH_CANCELLED -> "Interview was cancelled in Pinpoint";
            case INSUFFICIENT_ONGOING_CALL -> "Recorded on the spot, too little to go by";
            case INSUFFICIENT_UPLOAD -> "Uploaded file, too little to go by";
            case INSUFFICIENT_HIDDEN_GUESTS -> "Calendar hides the guests";
            case INSUFFICIENT_PHONE -> "Phone call, number not known in Pinpoint";
            case INSUFFICIENT_OTHER -> "Too little to go by";
            case MEETING_TYPE -> "Marked as another kind of meeting";
            case PERMISSION_MISSING -> "The API key may not read what is needed";
            case NOT_SYNCED_YET -> "Pinpoint is still being read";
            case CONSENT -> "Somebody declined recording";
            case CONFIDENTIAL -> "Job is confidential";
            case ANONYMISED -> "Candidate is anonymised";
            case GROUP_CONTENT -> "Notes concern several candidates";
            case NO_SHOW -> "Nobody came";
            case NOTES_NOT_READY -> "Notes are not ready yet";
            case UNKNOWN -> "Other reason";
        };
    }
}
