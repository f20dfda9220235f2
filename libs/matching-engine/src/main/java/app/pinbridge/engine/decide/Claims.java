package app.pinbridge.engine.decide;

import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.world.Applicant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds what a call lays claim to. */
final class Claims {
    private static final Comparator<Hypothesis> BEST_SLOT_FIRST = Comparator.<Hypothesis, Level>comparing(
                    h -> h.finding(Feature.TIME).level())
            .thenComparing(Hypothesis.BEST_FIRST);

    private final CallCase call;
    private final Candidates candidates;
    private final Meetings meetings;

    Claims(CallCase call, Candidates candidates) {
        this.call = call;
        this.candidates = candidates;
        this.meetings = new Meetings(call, candidates);
    }

    Claim claim() {
        Certainty certainty = new Certainty(call, candidates);
        Map<String, List<Hypothesis>> byPerson = new TreeMap<>();
        candidates.interviews().stream()
                .filter(certainty::certain)
                .forEach(h -> byPerson.computeIfAbsent(
                                call.world().people().person(h.applicant()), absent -> new ArrayList<>())
                        .add(h));
        if (byPerson.isEmpty()) {
            return new Claim.None();
        }
        List<Hypothesis> firsts = byPerson.values().stream()
                .map(hypotheses -> hypotheses.stream().min(BEST_SLOT_FIRST).orElseThrow())
                .sorted(Hypothesis.BEST_FIRST)
                .toList();
        Hypothesis first = firsts.getFirst();
        List<Hypothesis> group = meetings.group(first);
        if (group.size() > 1 && firsts.stream().allMatch(group::contains)) {
            return meetings.wholeGroup(group);
        }
        if (firsts.size() > 1) {
            return new Claim.Split(
                    oneMailbox(firsts) ? ReasonCode.DUPLICATE_IN_ATS_CANDIDATE : ReasonCode.AMBIGUOUS, firsts);
        }
        return onePerson(byPerson.values().iterator().next());
    }

    private Claim onePerson(List<Hypothesis> certain) {
        Hypothesis first = certain.stream().min(BEST_SLOT_FIRST).orElseThrow();
        Optional<Claim> split = other(first)
                .or(() -> meetings.next(first).map(next -> new Claim.Split(ReasonCode.AMBIGUOUS, List.of(first, next))))
                .or(() -> unmerged(certain));
        if (split.isPresent()) {
            return split.get();
        }
        List<Hypothesis> ofOneRecord = certain.stream()
                .filter(h -> Facets.onTime(h) == Facets.onTime(first))
                .toList();
        Optional<Hypothesis> chosen = oneRecord(ofOneRecord);
        return chosen.<Claim>map(meetings::whole)
                .orElseGet(() -> new Claim.Split(ReasonCode.DUPLICATE_IN_ATS_INTERVIEW, ofOneRecord));
    }

    /** Another candidate on the invitation makes it anybody's. */
    private Optional<Claim> other(Hypothesis first) {
        String person = call.world().people().person(first.applicant());
        List<Hypothesis> others = call.present().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .filter(entry -> !entry.getValue().walkedIn() && !call.cameAtTheEnd(entry.getValue()))
                .flatMap(entry -> candidates.applications().stream()
                        .filter(h -> call.world().people().person(h.applicant()).equals(entry.getKey()))
                        .limit(1))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Hypothesis> ranked = new ArrayList<>(List.of(first));
        others.forEach(h -> ranked.add(nearest(h)));
        boolean bothBooked = ranked.stream()
                .skip(1)
                .anyMatch(h -> h.interview().isPresent() && (Facets.onTime(h) || Facets.near(h)));
        return Optional.of(
                new Claim.Split(bothBooked ? ReasonCode.AMBIGUOUS : ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG, ranked));
    }

    private Hypothesis nearest(Hypothesis application) {
        return candidates.interviews().stream()
                .filter(h -> call.world().people().same(h.applicant(), application.applicant()))
                .min(BEST_SLOT_FIRST)
                .orElse(application);
    }

    /** Two records of one person that nobody merged: which of them is meant, only hard evidence tells. */
    private Optional<Claim> unmerged(List<Hypothesis> certain) {
        List<Applicant> records = call
                .world()
                .people()
                .records(certain.getFirst().applicant())
                .stream()
                .filter(Applicant::live)
                .toList();
        boolean twoPeople = records.stream()
                        .flatMap(record -> record.candidateId().stream())
                        .distinct()
                        .count()
                > 1;
        List<Hypothesis> hard = certain.stream().filter(Facets::hard).toList();
        boolean told = !hard.isEmpty()
                && hard.stream()
                        .allMatch(h -> h.applicant().equals(hard.getFirst().applicant()))
                && certain.stream().filter(Facets::onTime).allMatch(hard::contains);
        if (!twoPeople || told) {
            return Optional.empty();
        }
        List<Hypothesis> ranked = new ArrayList<>(certain);
        candidates.applications().stream()
                .filter(h -> records.contains(h.applicant()))
                .filter(h ->
                        ranked.stream().noneMatch(known -> known.applicant().equals(h.applicant())))
                .forEach(ranked::add);
        return Optional.of(new Claim.Split(ReasonCode.DUPLICATE_IN_ATS_CANDIDATE, ranked));
    }

    /** Of several applications of one person: the one that the room or the job's title tells, else the live one. */
    private static Optional<Hypothesis> oneRecord(List<Hypothesis> certain) {
        List<Predicate<Hypothesis>> tellers = List.of(
                h -> true,
                h -> h.has(Level.CAPTURE_SAME, Level.LINK_SAME),
                h -> Facets.room(h),
                h -> h.has(Level.TITLE_JOB),
                h -> h.has(Level.STATE_LIVE),
                h -> h.has(Level.TIME_EXACT));
        for (var teller : tellers) {
            List<Hypothesis> told = certain.stream().filter(teller).toList();
            boolean one = told.stream().map(Hypothesis::applicant).distinct().count() == 1;
            if (one) {
                return told.stream().min(BEST_SLOT_FIRST);
            }
        }
        return Optional.empty();
    }

    /** One mailbox or number on several records: they may be one person, stored more than once. */
    private static boolean oneMailbox(List<Hypothesis> firsts) {
        return firsts.stream().anyMatch(h -> h.has(Level.EMAIL_SHARED, Level.PHONE_SHARED));
    }
}
