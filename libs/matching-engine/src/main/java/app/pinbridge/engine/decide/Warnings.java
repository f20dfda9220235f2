package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What disagrees in spite of a match. */
final class Warnings {
    private final CallCase call;
    private final Candidates candidates;

    Warnings(CallCase call, Candidates candidates) {
        this.call = call;
        this.candidates = candidates;
    }

    /** What disagrees, but for a candidate who {@linkplain #candidateMissing stayed away}. */
    Set<ReasonCode> of(Claim.Interviews claim) {
        Set<ReasonCode> found = new TreeSet<>(claim.warnings());
        Hypothesis best = claim.best();
        boolean offSlot = !Facets.onTime(best) && !best.has(Level.TIME_UNKNOWN, Level.TIME_NO_SLOT);
        boolean startedLate = best.has(Level.TIME_NEAR, Level.TIME_TOUCH)
                && call.call().times().scheduled().isEmpty();
        if (offSlot && !startedLate) {
            found.add(ReasonCode.DATA_MISMATCH_TIME);
        }
        if (!anyInterviewerMet(claim)) {
            interviewer(best).ifPresent(found::add);
        }
        if (!claim.group()) {
            somebodyElse(best).ifPresent(found::add);
            if (anotherShowsUp(best) || anotherIsNamed(best)) {
                found.add(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG);
            }
        }
        return found;
    }

    /** What disagrees where the application alone is known: who was there, as far as anybody can be told. */
    Set<ReasonCode> of(Hypothesis application) {
        Set<ReasonCode> found = new TreeSet<>();
        candidate(application)
                .filter(code -> code == ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG || stayedAway(application))
                .ifPresent(found::add);
        if (anotherShowsUp(application) || anotherIsNamed(application)) {
            found.add(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG);
        }
        return found;
    }

    private boolean stayedAway(Hypothesis h) {
        return call.cast().outside().stream().anyMatch(attendee -> attendee.stayedAway() && candidate(attendee, h));
    }

    /** Whether the one candidate stayed away and nobody came instead: then it is no talk with her. */
    boolean candidateMissing(Claim.Interviews claim) {
        return !claim.group()
                && candidate(claim.best())
                        .filter(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING::equals)
                        .isPresent();
    }

    /** Whether somebody came in the place of those who were to interview, or nobody did. */
    private static Optional<ReasonCode> interviewer(Hypothesis best) {
        if (best.has(Level.INTERVIEWER_SUBSTITUTE)) {
            return Optional.of(ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG);
        }
        return best.has(Level.INTERVIEWER_ABSENT)
                ? Optional.of(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING)
                : Optional.empty();
    }

    private static boolean anyInterviewerMet(Claim.Interviews claim) {
        return claim.targets().stream().anyMatch(Facets::interviewerMet);
    }

    private Optional<ReasonCode> somebodyElse(Hypothesis best) {
        return candidate(best).filter(ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG::equals);
    }

    /** Whether the candidate stayed away, and whether somebody came instead. */
    private Optional<ReasonCode> candidate(Hypothesis best) {
        List<Attendee> outside = call.cast().outside().stream()
                .filter(attendee -> !call.entersForTheNext(attendee, best.applicant()))
                .toList();
        List<Attendee> theirs = Stream.concat(
                        outside.stream().filter(attendee -> candidate(attendee, best)),
                        call.employeesLike(best.applicant()).stream())
                .toList();
        boolean away = !theirs.isEmpty() && theirs.stream().allMatch(Attendee::stayedAway);
        boolean others = outside.stream()
                .anyMatch(attendee -> !theirs.contains(attendee)
                        && attendee.came()
                        && isSomebody(attendee)
                        && !call.cameAtTheEnd(attendee));
        if (away) {
            return Optional.of(
                    others ? ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG : ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING);
        }
        boolean nobody = theirs.isEmpty() && !best.has(Level.EMAIL_SHARED, Level.EMAIL_RELAY);
        if (nobody && best.has(Level.NAME_DIFFERENT)) {
            return Optional.of(ReasonCode.DATA_MISMATCH_PARTICIPANT_WRONG);
        }
        boolean listed = !call.call().attendees().isEmpty()
                && !call.call().data().guestListHidden()
                && call.call().data().source() != Call.Source.ONGOING;
        boolean inPerson = best.has(Level.PLACE_SAME);
        return nobody && outside.isEmpty() && listed && !inPerson && !best.has(Level.EMAIL_EXACT)
                ? Optional.of(ReasonCode.DATA_MISMATCH_PARTICIPANT_MISSING)
                : Optional.empty();
    }

    private static boolean isSomebody(Attendee attendee) {
        return attendee.name().isPresent() || attendee.address().isPresent();
    }

    private boolean candidate(Attendee attendee, Hypothesis best) {
        String person = call.world().people().person(best.applicant());
        boolean address = attendee.canonical()
                .filter(met -> call.world().people().withAddress(met).contains(person))
                .isPresent();
        boolean phone = attendee.phone()
                .filter(met -> call.world().people().records(best.applicant()).stream()
                        .anyMatch(record -> record.phone().filter(met::equals).isPresent()))
                .isPresent();
        return address || phone || named(attendee, best);
    }

    private static boolean named(Attendee attendee, Hypothesis h) {
        return attendee.name().isPresent()
                && h.applicant().name().isPresent()
                && NameComparison.compare(
                                attendee.name().get(), h.applicant().name().get())
                        .supports();
    }

    /** The title, or whoever came with the candidate's address, has another candidate's name. */
    private boolean anotherIsNamed(Hypothesis best) {
        Stream<Hypothesis> within = best.interview().isPresent()
                ? candidates.interviews().stream().filter(Facets::slot)
                : candidates.applications().stream();
        boolean titled =
                candidates.anotherInTitle(best) || (!Facets.named(best) && candidates.anotherIsCalledInTitle(best));
        return (!Facets.identified(best) && titled)
                || (best.has(Level.NAME_AGAINST_ADDRESS)
                        && within.filter(h -> !call.world().people().same(h.applicant(), best.applicant()))
                                .anyMatch(h -> h.has(Level.NAME_SAME)));
    }

    /** Another known candidate came to the call unasked, or somebody of that name. */
    private boolean anotherShowsUp(Hypothesis best) {
        String person = call.world().people().person(best.applicant());
        boolean known = call.present().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .anyMatch(entry -> !call.cameAtTheEnd(entry.getValue()));
        return known
                || call.cast().outside().stream()
                        .filter(attendee ->
                                !candidate(attendee, best) && !attendee.stayedAway() && !call.cameAtTheEnd(attendee))
                        .filter(attendee ->
                                attendee.name().filter(PersonName::full).isPresent())
                        .anyMatch(attendee -> candidates.applications().stream()
                                .filter(h -> !call.world().people().same(h.applicant(), best.applicant()))
                                .anyMatch(h -> named(attendee, h)));
    }
}
