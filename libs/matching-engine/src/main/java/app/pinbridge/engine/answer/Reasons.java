package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.Reason;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.decide.Verdict;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.world.Applicant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a call is no plain match, in words that a recruiter can act on: with names, addresses and the one change to make. */
final class Reasons {
    /** Those no farther than this from the first, in thousandths of a bit, fit as well: less than two to one. */
    private static final int EQUAL = 1000;

    private final CallCase call;
    private final List<Hypothesis> ranked;

    Reasons(CallCase call, List<Hypothesis> ranked) {
        this.call = call;
        this.ranked = ranked;
    }

    Reason of(Verdict.Open open) {
        boolean about = open.kind() == Match.Kind.DEBRIEF || open.kind() == Match.Kind.REFERENCE;
        return switch (open.code()) {
            case PERMISSION_MISSING -> unreadable(open.unreadable());
            case AMBIGUOUS -> about ? ambiguousTalk(open.kind()) : ambiguous();
            case INSUFFICIENT_OTHER -> about ? unlinkedTalk(open.kind()) : insufficient(open.code());
            case DATA_MISMATCH_CANDIDATE_WRONG -> new WrongCandidate(call, ranked).reason();
            default -> of(open.code());
        };
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
            case DATA_MISMATCH_PARTICIPANT_MISSING, DATA_MISMATCH_PARTICIPANT_WRONG ->
                interviewerAway(code).orElseGet(() -> candidateAway(code, people, guests));
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
            default -> insufficient(code);
        };
    }

    /** The candidate came, by name at least, and those who were to interview did not. */
    private Optional<Reason> interviewerAway(ReasonCode code) {
        return ranked.stream()
                .findFirst()
                .filter(h -> h.has(Level.NAME_SAME, Level.NAME_CLOSE)
                        && h.has(Level.INTERVIEWER_SUBSTITUTE, Level.INTERVIEWER_ABSENT))
                .map(h -> reason(
                        code,
                        "In Pinpoint the interview of " + h.applicant().shown() + " is with "
                                + h.finding(Feature.INTERVIEWER).ats().orElse("others") + ", but "
                                + h.finding(Feature.INTERVIEWER).call().orElse("nobody") + " came for it.",
                        "Correct the interviewers in Pinpoint, or confirm the interview here."));
    }

    private static Reason candidateAway(ReasonCode code, String people, String guests) {
        return code == ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING
                ? reason(
                        code,
                        people + " should have been on this call, but nobody known by that name or address was.",
                        "Invite " + people + " with the address that Pinpoint has, or pick the interview here.")
                : reason(
                        code,
                        guests + " came in place of " + people + ".",
                        "Check who was interviewed, then confirm the interview here.");
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

    private String pick() {
        return ranked.isEmpty() ? "pick the application here" : "confirm " + Told.people(ranked) + " here";
    }

    private Reason insufficient(ReasonCode code) {
        String pick = pick();
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
            case INSUFFICIENT_OTHER -> nobodyTold();
            default -> reason(code, "This call could not be matched.", upper(pick) + ".");
        };
    }

    /** Neither of those who came nor of the record is there anything that tells a person. */
    private Reason nobodyTold() {
        Optional<Applicant> nameless =
                ranked.stream().findFirst().map(Hypothesis::applicant).filter(Applicant::nameless);
        if (nameless.isEmpty()) {
            return reason(
                    ReasonCode.INSUFFICIENT_OTHER,
                    "Nobody on the call has an address or a full name by which to tell the candidate.",
                    "Put the candidate's own address or the link to the application on the invitation, or " + pick()
                            + ".");
        }
        return nameless.get().concealed()
                ? reason(
                        ReasonCode.INSUFFICIENT_OTHER,
                        "The candidate is anonymised in Pinpoint, so nothing tells whether this call was the interview.",
                        "Confirm the interview here if it was, or put the link to the application on the invitation.")
                : reason(
                        ReasonCode.INSUFFICIENT_OTHER,
                        "The record in Pinpoint has neither name nor address nor number by which to tell the candidate.",
                        "Add the candidate's name and address in Pinpoint, or confirm the interview here.");
    }

    private Reason ambiguous() {
        List<Hypothesis> close = ranked.stream()
                .filter(h -> ranked.getFirst().milliBits() - h.milliBits() <= EQUAL)
                .toList();
        boolean equally = close.stream().map(Hypothesis::applicant).distinct().count() > 1;
        return reason(
                ReasonCode.AMBIGUOUS,
                equally
                        ? "This call fits " + Told.records(call, close) + " equally well."
                        : "It is not certain which of " + Told.records(call, ranked) + " this call belongs to.",
                "Pick the right one here, or put the candidate's own address on the invitation.");
    }

    private Reason ambiguousTalk(Match.Kind kind) {
        return reason(
                ReasonCode.AMBIGUOUS,
                "It is not certain which of " + Told.records(call, ranked) + " this " + talk(kind) + " was about.",
                "Pick the right one here, or put the link to that application alone on the invitation.");
    }

    private Reason unlinkedTalk(Match.Kind kind) {
        return reason(
                ReasonCode.INSUFFICIENT_OTHER,
                "No link to an application tells which candidate this " + talk(kind) + " was about.",
                "Put the link to the application on the invitation, or " + pick() + ".");
    }

    private static String talk(Match.Kind kind) {
        return kind == Match.Kind.DEBRIEF ? "debrief" : "reference call";
    }

    /** Whoever was invited or came from outside; nobody by name beside a candidate who is anonymised. */
    private String guests() {
        if (ranked.stream().anyMatch(h -> h.applicant().concealed())) {
            return "somebody else";
        }
        String shown = call.cast().outside().stream()
                .map(Told::guest)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "the candidate" : shown;
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
