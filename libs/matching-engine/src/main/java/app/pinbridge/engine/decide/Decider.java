package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.call.Topic;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.world.Applicant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes one call through the rules. */
public final class Decider {
    private final CallCase call;
    private final Candidates candidates;
    private final Model model;
    private final Synced synced;
    private final Topic topic;
    private final OwnClaim own;
    private final Recordings recordings;

    Decider(OwnClaim own, Recordings recordings, Model model, Synced synced) {
        this.call = own.call();
        this.candidates = own.candidates();
        this.model = model;
        this.synced = synced;
        this.own = own;
        this.topic = own.topic();
        this.recordings = recordings;
    }

    Verdict decide() {
        if (topic.voicemail()) {
            return new Verdict.Ignored(Match.Kind.OTHER);
        }
        if (own.titledOtherwise() || own.typedOtherwise()) {
            return open(
                    ReasonCode.MEETING_TYPE,
                    own.sure().orElseThrow().interviews().targets());
        }
        return switch (own.kind()) {
            case DEBRIEF, REFERENCE -> conversation();
            case INTAKE -> intake();
            case INTERVIEW, OTHER, UNKNOWN -> interview();
        };
    }

    private Verdict conversation() {
        Verdict about = new Conversation(call, candidates, model).about(own.kind(), synced);
        return about instanceof Verdict.Belongs belongs ? recordings.orDuplicate(belongs) : about;
    }

    private Verdict intake() {
        return call.links().stream()
                .filter(subject -> subject.startsWith("jobs/"))
                .map(subject -> subject.substring("jobs/".length()))
                .filter(id -> call.world().job(id).isPresent())
                .findFirst()
                .<Verdict>map(id -> new Verdict.Intake(Match.Kind.INTAKE, id))
                .orElse(new Verdict.Ignored(Match.Kind.INTAKE));
    }

    private Verdict interview() {
        boolean none = own.claim() instanceof Claim.None;
        Optional<OwnClaim.Sure> sure = none ? recordings.borrowed() : own.sure();
        if (topic.saidOther()) {
            return sure.<Verdict>map(found ->
                            open(ReasonCode.MEETING_TYPE, found.interviews().targets()))
                    .orElse(new Verdict.Ignored(Match.Kind.OTHER));
        }
        Optional<Verdict.Open> conflict = new Opening(call, candidates).linkConflict();
        if (sure.isPresent() && (conflict.isEmpty() || !doubtful(sure.get()))) {
            return belongs(sure.get());
        }
        return none && !hiring() ? new Verdict.Ignored(Match.Kind.OTHER) : unsure(own.claim(), conflict);
    }

    /** Whether nothing but a link says that it is this candidate, or another link says that it is somebody else. */
    private boolean doubtful(OwnClaim.Sure sure) {
        Hypothesis best = sure.interviews().best();
        long linked = call.linked().values().stream()
                .map(call.world().people()::person)
                .distinct()
                .count();
        boolean several = linked > 1 && !sure.interviews().group();
        return several || byLinkAlone(best);
    }

    private static boolean byLinkAlone(Hypothesis best) {
        return best.has(Level.LINK_SAME)
                && !best.has(Level.CAPTURE_SAME)
                && !Facets.identified(best)
                && !Facets.named(best);
    }

    private Verdict belongs(OwnClaim.Sure sure) {
        Claim.Interviews claim = sure.interviews();
        Warnings disagreeing = new Warnings(call, candidates);
        Set<ReasonCode> warnings = new TreeSet<>(disagreeing.of(claim));
        Set<ReasonCode> holds = new TreeSet<>(holds(claim));
        if (disagreeing.candidateMissing(claim) && !recordings.candidateSeen(claim.best())) {
            warnings.add(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING);
            holds.add(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING);
        }
        Verdict.Belongs belongs = new Verdict.Belongs(
                Match.Kind.INTERVIEW, claim.targets(), sure.probability(), warnings, holds, Optional.empty());
        return recordings.orDuplicate(belongs);
    }

    /**
     * Where neither an interviewer nor anybody called like the candidate came, a request or a link proves no talk with her; nor
     * does her address, where title and room speak of another meeting too.
     */
    private Set<ReasonCode> holds(Claim.Interviews claim) {
        if (claim.group()) {
            return Set.of(ReasonCode.GROUP_CONTENT);
        }
        boolean nobodyExpected = claim.targets().stream().allMatch(h -> Facets.interviewerAway(h) || unread(h));
        boolean elsewhere = topic.foreign() && claim.targets().stream().noneMatch(Facets::room);
        boolean strangers = nobodyExpected && (Facets.strangers(claim.best()) || elsewhere);
        return strangers ? Set.of(ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG) : Set.of();
    }

    /** Whether nothing is known of somebody who was to interview. */
    private boolean unread(Hypothesis h) {
        return !Facets.interviewerMet(h)
                && h.interview()
                        .filter(interview -> !call.world().users().keySet().containsAll(interview.interviewers()))
                        .isPresent();
    }

    private Verdict unsure(Claim claim, Optional<Verdict.Open> conflict) {
        if (synced.pending()) {
            return new Verdict.Open(Match.Kind.INTERVIEW, Match.Status.PENDING, ReasonCode.NOT_SYNCED_YET, List.of());
        }
        if (claim instanceof Claim.Split split) {
            return open(split.code(), split.ranked());
        }
        if (conflict.isPresent()) {
            return conflict.get();
        }
        Optional<Verdict> application = application();
        if (application.isPresent()) {
            return application.get();
        }
        return permitted(new Opening(call, candidates).because());
    }

    /**
     * Never says of what could not be looked at that it is missing. Who is known is asked about all the same where only the
     * talent pipeline could not be looked at.
     */
    private Verdict.Open permitted(Verdict.Open open) {
        boolean unseen = switch (open.code()) {
            case MISSING_IN_ATS_CANDIDATE -> synced.blind();
            case MISSING_IN_ATS_CALL, DATA_MISMATCH_CANDIDATE_WRONG -> synced.mainlyBlind();
            default -> synced.mainlyBlind() && open.ranked().isEmpty();
        };
        return unseen ? open.unreadable(synced.unreadable()) : open;
    }

    /** The application alone, where exactly one is named and no interview can be meant. */
    private Optional<Verdict> application() {
        List<Hypothesis> named = new Alone(call, candidates).named();
        if (named.size() != 1 || !synced.interviewsSeen()) {
            return Optional.empty();
        }
        Hypothesis only = named.getFirst();
        boolean others = call.present().keySet().stream()
                .anyMatch(person -> !person.equals(call.world().people().person(only.applicant())));
        if (others || Facets.contradicted(only) || interviewMayBeMeant(only) || anotherIsMeant(only)) {
            return Optional.empty();
        }
        Set<ReasonCode> gone = cancelled(only) ? Set.of(ReasonCode.DATA_MISMATCH_CANCELLED) : Set.of();
        Set<ReasonCode> warnings = new TreeSet<>(new Warnings(call, candidates).of(only));
        Set<ReasonCode> holds = new TreeSet<>(gone);
        if (warnings.contains(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING)) {
            holds.add(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING);
        }
        warnings.addAll(gone);
        return Optional.of(recordings.orDuplicate(new Verdict.Belongs(
                Match.Kind.INTERVIEW,
                List.of(only),
                Math.max(candidates.posterior().of(only), OwnClaim.SURE),
                warnings,
                holds,
                Optional.empty())));
    }

    private boolean interviewMayBeMeant(Hypothesis only) {
        return candidates.interviews().stream()
                .filter(h -> call.world().people().same(h.applicant(), only.applicant()))
                .anyMatch(h -> Facets.near(h)
                        || h.has(Level.CAPTURE_SAME)
                        || (Facets.interviewerMet(h) && h.has(Level.TIME_SHIFTED, Level.TIME_DAY))
                        || Facets.onTime(h));
    }

    /** Whether request, room, or slot and name speak for another person's interview, or the title names somebody else. */
    private boolean anotherIsMeant(Hypothesis only) {
        return !only.has(Level.LINK_SAME)
                && (candidates.anotherInTitle(only)
                        || candidates.interviews().stream()
                                .filter(h -> !call.world().people().same(h.applicant(), only.applicant()))
                                .anyMatch(h -> h.has(Level.CAPTURE_SAME)
                                        || (Facets.room(h) && Facets.slot(h))
                                        || (Facets.slot(h) && Facets.named(h))));
    }

    private boolean cancelled(Hypothesis only) {
        return candidates.cancelled().stream()
                .filter(h -> call.world().people().same(h.applicant(), only.applicant()))
                .anyMatch(h -> Facets.onTime(h) || Facets.near(h) || h.has(Level.CAPTURE_SAME));
    }

    /** Whether anything about the call speaks of hiring. */
    private boolean hiring() {
        boolean asked = topic.saidInterview()
                || call.call().captureInterviewId().isPresent()
                || !call.linked().isEmpty();
        if (asked || topic.foreign()) {
            return asked;
        }
        Call.Source source = call.call().data().source();
        boolean adHoc = source == Call.Source.UPLOAD || source == Call.Source.ONGOING || source == Call.Source.PHONE;
        boolean candidate = !call.present().isEmpty()
                || candidates.applications().stream()
                        .anyMatch(h -> outsideAddress(h.applicant())
                                || (h.applicant().live()
                                        && h.has(Level.NAME_SAME, Level.NAME_CLOSE)
                                        && call.employeesLike(h.applicant()).isEmpty()));
        boolean guests = !call.cast().outside().isEmpty()
                || call.call().data().guestListHidden()
                || call.call().attendees().isEmpty();
        boolean meeting = candidates.interviews().stream()
                        .anyMatch(h -> Facets.slot(h) || (Facets.room(h) && Facets.onTime(h)) || Facets.moved(h))
                || candidates.cancelled().stream().anyMatch(h -> h.has(Level.ROOM_UNIQUE) && Facets.onTime(h));
        // The interviewers talk about the candidate, right before or after.
        boolean about = candidates.interviews().stream()
                .anyMatch(h -> h.has(Level.NAME_TITLE) && Facets.interviewerMet(h) && Facets.near(h));
        boolean titled = topic.hiring() && (guests || !topic.rehearsal());
        return titled || adHoc || candidate || about || (guests && (meeting || topic.maybeHiring()));
    }

    private boolean outsideAddress(Applicant applicant) {
        return call.cast().outside().stream()
                .anyMatch(attendee ->
                        attendee.canonical().isPresent() && attendee.canonical().equals(applicant.canonical()));
    }

    private static Verdict open(ReasonCode code, List<Hypothesis> ranked) {
        return new Verdict.Open(Match.Kind.INTERVIEW, Match.Status.REVIEW, code, ranked);
    }
}
