package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.What;
import io.quarkus.qute.TemplateExtension;
import java.util.Optional;

/** What states of calls are called on the pages. */
@TemplateExtension
final class CallWords {
    private CallWords() {}

    static String words(Match.Status status) {
        return switch (status) {
            case MATCHED -> "Matched";
            case REVIEW -> "Needs a look";
            case PENDING -> "Waiting";
            case UNMATCHED -> "Not matched";
            case IGNORED -> "Not a hiring call";
            case UNKNOWN -> "Not known";
        };
    }

    /** Colour of the badge: {@code ok busy warn bad quiet}. */
    static String tone(Match.Status status) {
        return switch (status) {
            case MATCHED -> "ok";
            case REVIEW -> "warn";
            case PENDING -> "busy";
            case UNMATCHED -> "bad";
            case IGNORED, UNKNOWN -> "quiet";
        };
    }

    /** Whether a person decided, so that the evidence did not. */
    static boolean byPerson(Match match) {
        return !"rules".equals(Optional.ofNullable(match.decidedBy()).orElse("rules"));
    }

    static String words(Match.Kind kind) {
        return switch (kind) {
            case INTERVIEW -> "Interview";
            case DEBRIEF -> "Debrief";
            case INTAKE -> "Intake";
            case REFERENCE -> "Reference call";
            case OTHER, UNKNOWN -> "Other call";
        };
    }

    static String words(Call.Source source) {
        return switch (source) {
            case CAPTURE -> "Recorded automatically";
            case CALENDAR -> "Recorded from the calendar";
            case ONGOING -> "Recorded while it ran";
            case UPLOAD -> "Uploaded";
            case PHONE -> "Phone call";
            case UNKNOWN -> "Recorded";
        };
    }

    static String words(Call.Status status) {
        return switch (status) {
            case SCHEDULED -> "Scheduled";
            case LIVE -> "Running now";
            case ENDED -> "Ended";
            case CANCELLED -> "Cancelled";
            case NO_SHOW -> "Nobody came";
            case UNKNOWN -> "";
        };
    }

    static String words(What what) {
        return switch (what) {
            case LINK -> "Link to the notes";
            case NOTES -> "Notes";
            case TLDR -> "TL;DR";
            case CORRECTION -> "Correction";
            case UNKNOWN -> "Comment";
        };
    }

    /** What a person said of a call. */
    static String words(CallsClient.Decision decision) {
        String said = switch (Optional.ofNullable(decision.action()).orElse("")) {
            case "link" -> "Linked";
            case "unlink" -> "Unlinked";
            case "not_an_interview" -> "Marked as no interview";
            case "enrichment" -> "Details written";
            case "undo" -> "Left to the rules again";
            default -> "Changed";
        };
        return said
                + Optional.ofNullable(decision.by()).map(who -> " by " + who).orElse("");
    }

    /** Why somebody may, or may not, see a call. */
    static String why(Match.Access access) {
        return switch (access.because()) {
            case "participant" -> "was invited to the call or took part in it";
            case "organizer" -> "organised the call";
            case "recruiter" -> "is the recruiter of the job in Pinpoint";
            case "hiring_manager" -> "is the hiring manager of the job in Pinpoint";
            case "candidate" -> "is the candidate, and never sees own interviews";
            default -> access.because().replace('_', ' ');
        };
    }
}
