package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.NameFit;
import app.pinbridge.engine.names.PersonName;
import app.pinbridge.engine.names.TextNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why a call is no match, the most telling reason first: duplicates, too little, a contradiction, nothing there. */
final class Opening {
    private static final int CLOSE = 3000;

    private final CallCase call;
    private final Candidates candidates;
    private final Alone alone;

    Opening(CallCase call, Candidates candidates) {
        this.call = call;
        this.candidates = candidates;
        this.alone = new Alone(call, candidates);
    }

    Verdict.Open because() {
        return linkConflict()
                .or(this::severalRecords)
                .or(this::cancelled)
                .or(this::sharedMailbox)
                .or(this::severalInterviews)
                .or(this::tooLittle)
                .or(this::mismatch)
                .orElseGet(this::missing);
    }

    /** The call links to one candidate, and who came, the room or the slot tells of another. */
    Optional<Verdict.Open> linkConflict() {
        List<Hypothesis> linked = alone.linked();
        List<Hypothesis> others = candidates.interviews().stream()
                .filter(h -> h.has(Level.LINK_OTHER))
                .filter(h -> Facets.identified(h) || (Facets.slot(h) && Facets.named(h)) || h.has(Level.ROOM_UNIQUE))
                .toList();
        boolean expected = linked.stream().anyMatch(h -> Facets.identified(h) || Facets.named(h));
        List<Hypothesis> present = candidates.applications().stream()
                .filter(h -> h.has(Level.LINK_OTHER))
                .filter(h -> Facets.identified(h) || (!expected && h.has(Level.NAME_SAME)))
                .toList();
        if (linked.isEmpty() || (others.isEmpty() && present.isEmpty() && linked.size() < 2)) {
            return Optional.empty();
        }
        List<Hypothesis> ranked = new ArrayList<>(others);
        ranked.addAll(others.isEmpty() ? present : List.of());
        ranked.addAll(linked);
        return review(ReasonCode.DATA_MISMATCH_LINK_CONFLICT, ranked);
    }

    private Optional<Verdict.Open> severalRecords() {
        List<Hypothesis> named = alone.named();
        if (named.size() < 2) {
            return Optional.empty();
        }
        boolean onePerson = named.stream()
                .allMatch(h -> call.world()
                        .people()
                        .same(h.applicant(), named.getFirst().applicant()));
        if (!onePerson) {
            return review(ReasonCode.AMBIGUOUS, named);
        }
        long ids = named.stream()
                .flatMap(h -> h.applicant().candidateId().stream())
                .distinct()
                .count();
        return review(ids > 1 ? ReasonCode.DUPLICATE_IN_ATS_CANDIDATE : ReasonCode.DUPLICATE_IN_ATS_APPLICATION, named);
    }

    private Optional<Verdict.Open> cancelled() {
        List<Hypothesis> fitting = candidates.cancelled().stream()
                .filter(h -> !Facets.contradicted(h))
                .filter(h -> h.has(Level.CAPTURE_SAME, Level.LINK_SAME)
                        || (Facets.onTime(h) && (Facets.identified(h) || Facets.named(h) || h.has(Level.ROOM_UNIQUE))))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : review(
                        ReasonCode.DATA_MISMATCH_CANCELLED,
                        candidates.applications().stream()
                                .filter(h -> fitting.stream()
                                        .anyMatch(gone -> gone.applicant().equals(h.applicant())))
                                .toList());
    }

    private Optional<Verdict.Open> sharedMailbox() {
        List<Hypothesis> sharing = nearest(alone.known().stream()
                .filter(h -> h.has(Level.EMAIL_SHARED, Level.PHONE_SHARED))
                .toList());
        return sharing.size() < 2
                ? Optional.empty()
                : review(
                        ReasonCode.DUPLICATE_IN_ATS_CANDIDATE,
                        sharing.stream().sorted(Hypothesis.BEST_FIRST).toList());
    }

    /** Two that fit equally. */
    private Optional<Verdict.Open> severalInterviews() {
        List<Hypothesis> fitting = candidates.interviews().stream()
                .filter(h -> !Facets.contradicted(h) && !Facets.strangers(h))
                .filter(h -> Facets.slot(h) || (Facets.onTime(h) && Facets.room(h)))
                .toList();
        List<Hypothesis> doubleBooked =
                candidates.interviews().stream().filter(Facets::slot).toList();
        boolean byNameOnly = doubleBooked.size() > 1
                && Facets.named(doubleBooked.getFirst())
                && !call.world()
                        .people()
                        .same(
                                doubleBooked.getFirst().applicant(),
                                doubleBooked.get(1).applicant());
        if (byNameOnly && !Facets.contradicted(doubleBooked.getFirst())) {
            return review(ReasonCode.AMBIGUOUS, doubleBooked);
        }
        boolean split = fitting.size() > 1
                && fitting.getFirst().milliBits() - fitting.get(1).milliBits() <= CLOSE
                && !call.world()
                        .people()
                        .same(fitting.getFirst().applicant(), fitting.get(1).applicant());
        return split ? review(ReasonCode.AMBIGUOUS, fitting) : Optional.empty();
    }

    /** Not even a perfect record could be recognised: the call itself says too little. */
    private Optional<Verdict.Open> tooLittle() {
        boolean anybody = call.cast().outside().stream().anyMatch(Opening::tellable);
        Call.Source source = Optional.ofNullable(call.call().data().source()).orElse(Call.Source.UNKNOWN);
        if (source == Call.Source.UPLOAD) {
            List<Hypothesis> found = suggestions();
            return Optional.of(open(ReasonCode.INSUFFICIENT_UPLOAD, found.isEmpty() ? calledLikeTheFile() : found));
        }
        if (anybody) {
            return Optional.empty();
        }
        return switch (source) {
            case ONGOING -> Optional.of(open(ReasonCode.INSUFFICIENT_ONGOING_CALL, suggestions()));
            case PHONE -> Optional.of(open(ReasonCode.INSUFFICIENT_PHONE, suggestions()));
            default -> {
                if (call.call().data().guestListHidden()) {
                    yield Optional.of(open(ReasonCode.INSUFFICIENT_HIDDEN_GUESTS, suggestions()));
                }
                boolean somebody = !call.cast().outside().isEmpty();
                boolean nothing = call.call().attendees().isEmpty();
                yield somebody || nothing
                        ? Optional.of(open(ReasonCode.INSUFFICIENT_OTHER, suggestions()))
                        : Optional.empty();
            }
        };
    }

    /** Files are called in Latin letters whatever script the candidate's name is written in. */
    private List<Hypothesis> calledLikeTheFile() {
        return nearest(candidates.applications().stream()
                .filter(h -> h.applicant()
                        .name()
                        .filter(name -> TextNames.like(call.call().titleWords(), name))
                        .isPresent())
                .toList());
    }

    private static boolean tellable(Attendee attendee) {
        return attendee.canonical().isPresent()
                || attendee.phone().isPresent()
                || attendee.name().filter(PersonName::full).isPresent();
    }

    private Optional<Verdict.Open> mismatch() {
        List<Hypothesis> strong = candidates.interviews().stream()
                .filter(h -> Facets.slot(h)
                        || substituted(h)
                        || (Facets.room(h) && (Facets.onTime(h) || Facets.near(h)))
                        || h.has(Level.CAPTURE_SAME)
                        || offTime(h)
                        || Facets.moved(h))
                .toList();
        if (strong.isEmpty()) {
            return Optional.empty();
        }
        Hypothesis best = strong.getFirst();
        boolean amongThemselves =
                call.cast().outside().isEmpty() && !call.cast().own().isEmpty();
        if ((best.has(Level.CAPTURE_SAME) && !Facets.onTime(best))
                || ((offTime(best) || (Facets.moved(best) && !Facets.strangers(best))) && !amongThemselves)) {
            return review(ReasonCode.DATA_MISMATCH_TIME, strong);
        }
        if (call.cast().outside().isEmpty()) {
            return review(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING, strong);
        }
        if (substituted(best)) {
            return review(
                    best.has(Level.INTERVIEWER_ABSENT)
                            ? ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING
                            : ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG,
                    strong);
        }
        if (best.applicant().nameless()) {
            return review(ReasonCode.INSUFFICIENT_OTHER, strong);
        }
        return unmerged(best)
                ? review(ReasonCode.DUPLICATE_IN_ATS_CANDIDATE, strong)
                : review(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG, strong);
    }

    /** Whether who is on the call is known by another record of the same name. */
    private boolean unmerged(Hypothesis best) {
        Optional<PersonName> expected = best.applicant().name().filter(PersonName::full);
        return expected.isPresent()
                && alone.named().stream()
                        .filter(h -> !call.world().people().same(h.applicant(), best.applicant()))
                        .flatMap(h -> h.applicant().name().stream())
                        .anyMatch(name -> NameComparison.compare(name, expected.get()) == NameFit.SAME);
    }

    /** The candidate's name in the slot, with somebody else in the interviewer's place, or nobody. */
    private static boolean substituted(Hypothesis h) {
        return !Facets.contradicted(h)
                && Facets.onTime(h)
                && h.has(Level.NAME_SAME, Level.NAME_CLOSE)
                && Facets.interviewerAway(h);
    }

    /** The right people at the wrong time. */
    private static boolean offTime(Hypothesis h) {
        return !Facets.contradicted(h)
                && !Facets.onTime(h)
                && (Facets.identified(h) || (Facets.named(h) && Facets.interviewerMet(h)))
                && (Facets.near(h) || (Facets.interviewerMet(h) && h.has(Level.TIME_SHIFTED, Level.TIME_DAY)));
    }

    private Verdict.Open missing() {
        List<Hypothesis> known = alone.known();
        if (known.isEmpty()) {
            return open(ReasonCode.MISSING_IN_ATS_CANDIDATE, List.of());
        }
        List<Hypothesis> present = known.stream()
                .filter(h -> call.present().containsKey(call.world().people().person(h.applicant())))
                .toList();
        boolean several = present.stream()
                        .map(h -> call.world().people().person(h.applicant()))
                        .distinct()
                        .count()
                > 1;
        if (several) {
            return open(ReasonCode.AMBIGUOUS, present);
        }
        return open(ReasonCode.MISSING_IN_ATS_CALL, known);
    }

    private List<Hypothesis> suggestions() {
        List<Hypothesis> found = new ArrayList<>(candidates.interviews().stream()
                .filter(h -> !Facets.contradicted(h))
                .filter(h -> Facets.slot(h) || (Facets.onTime(h) && Facets.room(h)) || Facets.moved(h))
                .toList());
        nearest(alone.known()).stream().filter(h -> !found.contains(h)).forEach(found::add);
        return found;
    }

    /** In place of an application, its interview where the call is in its slot. */
    private List<Hypothesis> nearest(List<Hypothesis> applications) {
        return applications.stream()
                .map(h -> candidates.interviews().stream()
                        .filter(interview -> interview.applicant().equals(h.applicant()))
                        .filter(interview -> Facets.onTime(interview) || Facets.near(interview))
                        .findFirst()
                        .orElse(h))
                .toList();
    }

    private static Optional<Verdict.Open> review(ReasonCode code, List<Hypothesis> ranked) {
        return Optional.of(open(code, ranked));
    }

    private static Verdict.Open open(ReasonCode code, List<Hypothesis> ranked) {
        return new Verdict.Open(
                Match.Kind.INTERVIEW, ranked.isEmpty() ? Match.Status.UNMATCHED : Match.Status.REVIEW, code, ranked);
    }
}
