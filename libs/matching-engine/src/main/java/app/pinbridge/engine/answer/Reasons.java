package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Match.Reason;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.decide.Verdict;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Hypothesis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a call is no plain match, in words that a recruiter can act on: with names, addresses and the one change to make. */
final class Reasons {
    private final CallCase call;
    private final List<Hypothesis> ranked;

    Reasons(CallCase call, List<Hypothesis> ranked) {
        this.call = call;
        this.ranked = ranked;
    }

    Reason of(Verdict.Open open) {
        return open.code() == ReasonCode.PERMISSION_MISSING ? unreadable(open.unreadable()) : of(open.code());
    }

    private Reason of(ReasonCode code) {
        String people = Told.people(ranked);
        String guests = guests();
        return switch (code) {
            case MISSING_IN_ATS_CALL ->
                reason(
                        code,
                        people + " is in Pinpoint, but has no interview that fits this call.",
                        onlyInPipeline()
                                ? "Add " + people + " to the job in Pinpoint and schedule the interview at " + when()
                                        + ", or pick the talent pipeline record here."
                                : "Schedule the interview of " + people + " at " + when()
                                        + " in Pinpoint, or pick the application here.");
            case MISSING_IN_ATS_CANDIDATE ->
                reason(
                        code,
                        "Nobody in Pinpoint has the address or number of " + guests + ".",
                        "Add " + guests + " as a candidate in Pinpoint, or add the address to the existing one.");
            case DUPLICATE_IN_ATS_INTERVIEW ->
                reason(
                        code,
                        people + " has more than one interview in Pinpoint for this slot.",
                        "Cancel the interview in Pinpoint that was entered twice, or pick one here.");
            case DUPLICATE_IN_ATS_APPLICATION ->
                reason(
                        code,
                        people + " has several applications, and no interview tells which one this call is about.",
                        "Schedule the interview on the right application in Pinpoint, or pick it here.");
            case DUPLICATE_IN_ATS_CANDIDATE ->
                reason(
                        code,
                        "Several records in Pinpoint share one address or person: " + Told.records(call, ranked) + ".",
                        "Merge the records in Pinpoint if they are one person, or pick the right one here.");
            case AMBIGUOUS ->
                reason(
                        code,
                        "This call fits " + Told.records(call, ranked) + " equally well.",
                        "Pick the right one here, or put the candidate's own address on the invitation.");
            case DATA_MISMATCH_CANDIDATE_WRONG -> wrongCandidate(people, guests);
            case DATA_MISMATCH_PARTICIPANT_MISSING ->
                reason(
                        code,
                        people + " should have been on this call, but nobody known by that name or address was.",
                        "Invite " + people + " with the address that Pinpoint has, or pick the interview here.");
            case DATA_MISMATCH_PARTICIPANT_WRONG ->
                reason(
                        code,
                        guests + " came in place of " + people + ".",
                        "Check who was interviewed, then confirm the interview here.");
            case DATA_MISMATCH_TIME ->
                reason(
                        code,
                        "The call was at " + when() + ", the interview of " + people + " is at " + slot() + ".",
                        "Move the interview in Pinpoint to " + when() + ", or confirm it here.");
            case DATA_MISMATCH_LINK_CONFLICT ->
                reason(
                        code,
                        "The invitation links to another candidate's application than those on the call suggest: "
                                + people + ".",
                        "Correct the Pinpoint link in the invitation's description, or pick the right one here.");
            case DATA_MISMATCH_CANCELLED ->
                reason(
                        code,
                        "The interview of " + people + " was cancelled in Pinpoint, but the call took place.",
                        "Schedule the interview again in Pinpoint, or pick the application here.");
            case MEETING_TYPE ->
                reason(
                        code,
                        "The meeting is marked as something else, but it fits the interview of " + people + ".",
                        "Set the meeting type to job interview, or leave it if it was none.");
            case NOT_SYNCED_YET ->
                reason(
                        code,
                        "Pinpoint has not been read up to the end of this call yet.",
                        "Wait for the next sync: the call is decided again by itself.");
            default -> insufficient(code, people);
        };
    }

    private boolean onlyInPipeline() {
        return !ranked.isEmpty() && ranked.stream().allMatch(h -> h.applicant().pipeline());
    }

    private static Reason unreadable(List<String> resources) {
        String named = resources.stream()
                .map(resource -> resource.equals("job_seekers") ? "talent pipeline records" : resource)
                .collect(Collectors.joining(" and "));
        return reason(
                ReasonCode.PERMISSION_MISSING,
                "The API key may not read " + named + ", to which this call could belong.",
                "Give the API key read access to " + named + " in Pinpoint's settings.");
    }

    private Reason insufficient(ReasonCode code, String people) {
        String pick = people.isEmpty() ? "pick the application here" : "confirm " + people + " here";
        return switch (code) {
            case INSUFFICIENT_ONGOING_CALL ->
                reason(
                        code,
                        "The recording was started during a call, without an invitation that names the candidate.",
                        "Put the meeting link on the interview in Pinpoint, or " + pick + ".");
            case INSUFFICIENT_UPLOAD ->
                reason(
                        code,
                        "An uploaded file does not say whom it was with; a name in it is not enough.",
                        upper(pick) + ".");
            case INSUFFICIENT_HIDDEN_GUESTS ->
                reason(
                        code,
                        "The invitation hides its guests, so the candidate cannot be recognised.",
                        "Let guests see each other in the calendar entry, put its meeting link on the interview in Pinpoint, or "
                                + pick + ".");
            case INSUFFICIENT_PHONE ->
                reason(
                        code,
                        "The phone number is withheld or not a candidate's own.",
                        "Add the candidate's number in Pinpoint, or " + pick + ".");
            case INSUFFICIENT_OTHER ->
                reason(
                        code,
                        "The call does not tell the candidate's address or full name.",
                        "Put the candidate's own address or the link to the application on the invitation, or " + pick
                                + ".");
            default -> reason(code, "This call could not be matched.", upper(pick) + ".");
        };
    }

    private Reason wrongCandidate(String people, String guests) {
        Optional<String> expected = ranked.stream()
                .findFirst()
                .flatMap(h -> h.finding(Feature.EMAIL).ats());
        boolean hidden = ranked.stream().anyMatch(h -> h.applicant().concealed());
        return reason(
                ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG,
                "Pinpoint expects " + people + " at this time"
                        + (hidden
                                ? ""
                                : expected.map(address -> " (" + address + ")").orElse(""))
                        + ", but " + guests + " was on the call.",
                "If it was " + people + ", add " + guests
                        + " as another address in Pinpoint or as an alias; otherwise correct the interview.");
    }

    private String guests() {
        String shown = call.cast().outside().stream()
                .map(Reasons::guest)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "the candidate" : shown;
    }

    private static String guest(Attendee attendee) {
        return attendee.writtenAddress()
                .filter(address -> !address.equals(attendee.shown()))
                .map(address -> attendee.shown() + " <" + address + ">")
                .orElse(attendee.shown());
    }

    private String when() {
        return call.call()
                .times()
                .slot()
                .map(slot -> Told.WHEN.format(slot.start()))
                .orElse("the time of the call");
    }

    private String slot() {
        return ranked.stream()
                .flatMap(h -> h.interview().stream())
                .flatMap(interview -> interview.slot().stream())
                .findFirst()
                .map(slot -> Told.WHEN.format(slot.start()))
                .orElse("another time");
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Reason reason(ReasonCode code, String message, String remedy) {
        return new Reason(code, message, remedy);
    }
}
