package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.world.Colleague;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Calls that recorded the same meeting. Of those one stands: one that a person linked before those that rules match, with notes
 * before without, the longer, the smaller id.
 */
final class Recordings {
    private final Comparator<CallReading> standsFirst = Comparator.<CallReading, Boolean>comparing(
                    call -> link(call).isEmpty())
            .thenComparing(call -> call.data().status() == Call.Status.NO_SHOW)
            .thenComparing(call -> !hasNotes(call))
            .thenComparing(Recordings::length, Comparator.reverseOrder())
            .thenComparing(call -> call.data().callId());

    private static final double HALF = 0.5;
    private static final Duration SAME_MINUTE = Duration.ofMinutes(1);
    private static final Duration SAME_START = Duration.ofMinutes(10);

    private final OwnClaim own;
    private final CallCase call;
    private final Model model;
    private final Function<String, Optional<ManualDecision.Link>> links;
    /** What other calls lay claim to by themselves, each worked out once. */
    private final Map<String, OwnClaim> claims;

    /**
     * The recordings around a call.
     *
     * @param links what people linked calls to, by the call's id
     */
    Recordings(OwnClaim own, Model model, Function<String, Optional<ManualDecision.Link>> links) {
        this(own, model, links, new HashMap<>());
    }

    private Recordings(
            OwnClaim own,
            Model model,
            Function<String, Optional<ManualDecision.Link>> links,
            Map<String, OwnClaim> claims) {
        this.own = own;
        this.call = own.call();
        this.model = model;
        this.links = links;
        this.claims = claims;
    }

    /** What a call belongs to, as the duplicate of the call that stands for its meeting where that is another. */
    Verdict.Belongs orDuplicate(Verdict.Belongs belongs) {
        return standsFor(belongs.targets()).map(belongs::duplicateOf).orElse(belongs);
    }

    private Optional<String> standsFor(List<Hypothesis> targets) {
        List<CallReading> same = new ArrayList<>(List.of(call.call()));
        for (CallReading other : others()) {
            // Who would stand after this call changes nothing for it, whatever the claim.
            if (standsFirst.compare(other, call.call()) > 0) {
                continue;
            }
            if (shares(other, targets)) {
                same.add(other);
            }
        }
        same.sort(standsFirst);
        List<CallReading> standing = new ArrayList<>();
        for (CallReading candidate : same) {
            Optional<CallReading> first = standing.stream()
                    .filter(stands -> overlap(stands, candidate))
                    .findFirst();
            if (candidate.equals(call.call())) {
                return first.map(stands -> stands.data().callId());
            }
            if (first.isEmpty()) {
                standing.add(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean shares(CallReading other, List<Hypothesis> targets) {
        return link(other).map(said -> coversAny(said, targets)).orElseGet(() -> {
            Set<String> interviews = Claim.ids(targets);
            return interviews.isEmpty()
                    ? namesAlone(other, targets)
                    : claimOf(other)
                            .filter(found ->
                                    !Collections.disjoint(found.interviews().ids(), interviews))
                            .isPresent();
        });
    }

    /** Whether another call of the same sort belongs to no interview and names the same applicant, and nobody else. */
    private boolean namesAlone(CallReading other, List<Hypothesis> targets) {
        OwnClaim theirs = own(other);
        boolean alike = own.conversation() ? own.kind() == theirs.kind() : theirs.interview();
        List<Hypothesis> named = alike ? theirs.named(model) : List.of();
        return named.size() == 1
                && targets.stream()
                        .allMatch(h -> call.world()
                                .people()
                                .same(h.applicant(), named.getFirst().applicant()));
    }

    /** What another recording of the same meeting lays claim to, where this one says too little by itself. */
    Optional<OwnClaim.Sure> borrowed() {
        return others().stream()
                .filter(other -> oneMeeting(call.call(), other))
                .flatMap(other -> unlessElsewhere(other).stream())
                .flatMap(theirs -> alike(theirs).stream())
                .findFirst();
    }

    /** Whether another recording of the same meeting shows the candidate there. */
    boolean candidateSeen(Hypothesis best) {
        String person = call.world().people().person(best.applicant());
        return others().stream()
                .filter(other -> oneMeeting(call.call(), other))
                .flatMap(other -> other.attendees().stream())
                .anyMatch(attendee -> !attendee.stayedAway()
                        && attendee.canonical()
                                .filter(met ->
                                        call.world().people().withAddress(met).contains(person))
                                .isPresent());
    }

    private Optional<ManualDecision.Link> link(CallReading other) {
        return links.apply(other.data().callId());
    }

    private boolean coversAny(ManualDecision.Link said, List<Hypothesis> targets) {
        Named named = new Named(said.targets());
        return targets.stream().anyMatch(h -> named.covers(Targets.target(h), call.world()));
    }

    /** What another call lays claim to by itself, where no person linked it to something else. */
    private Optional<OwnClaim.Sure> unlessElsewhere(CallReading other) {
        OwnClaim theirs = own(other);
        return theirs.interview()
                ? theirs.sure()
                        .filter(found -> link(other)
                                .filter(said ->
                                        !coversAny(said, found.interviews().targets()))
                                .isEmpty())
                : Optional.empty();
    }

    /** Another recording's claim on our own evidence, where that does not speak against it. */
    private Optional<OwnClaim.Sure> alike(OwnClaim.Sure theirs) {
        Set<String> ids = theirs.interviews().ids();
        List<Hypothesis> ours = own.candidates().interviews().stream()
                .filter(h ->
                        h.interview().filter(found -> ids.contains(found.id())).isPresent())
                .toList();
        return ours.size() == ids.size() && ours.stream().noneMatch(Facets::contradicted)
                ? Optional.of(new OwnClaim.Sure(
                        new Claim.Interviews(
                                ours,
                                theirs.interviews().group(),
                                new TreeSet<>(theirs.interviews().warnings())),
                        theirs.probability()))
                : Optional.empty();
    }

    /** What another call is matched to: by itself, or by a recording of the same meeting. */
    private Optional<OwnClaim.Sure> claimOf(CallReading other) {
        OwnClaim theirs = own(other);
        if (!theirs.interview()) {
            return Optional.empty();
        }
        return theirs.claim() instanceof Claim.None
                ? new Recordings(theirs, model, links, claims).borrowed()
                : theirs.sure();
    }

    private OwnClaim own(CallReading other) {
        String callId = other.data().callId();
        OwnClaim known = claims.get(callId);
        if (known == null) {
            CallCase theirs = CallCase.of(other, call.world(), call.connection());
            known = OwnClaim.of(theirs, Candidates.of(theirs, model, target -> false));
            claims.put(callId, known);
        }
        return known;
    }

    private List<CallReading> others() {
        return call.world().calls().values().stream()
                .filter(other ->
                        !other.data().callId().equals(call.call().data().callId()))
                .filter(other -> other.data().status() != Call.Status.CANCELLED)
                .filter(other -> overlap(other, call.call()) || near(other))
                .toList();
    }

    /** Recordings that touch one another may be parts of a chain. */
    private boolean near(CallReading other) {
        Optional<Span> ours = call.call().times().held();
        Optional<Span> theirs = other.times().held();
        return ours.isPresent()
                && theirs.isPresent()
                && ours.get().startsApart(theirs.get()).compareTo(Duration.ofHours(3)) <= 0;
    }

    private static boolean overlap(CallReading left, CallReading right) {
        Optional<Span> a = left.times().held();
        Optional<Span> b = right.times().held();
        return a.isPresent() && b.isPresent() && a.get().overlap(b.get()).isPositive();
    }

    /** Whether one was for the greater part while the other was: a meeting that overran is no recording of the next. */
    private static boolean together(CallReading left, CallReading right) {
        Optional<Span> a = left.times().held();
        Optional<Span> b = right.times().held();
        return overlap(left, right)
                && (a.get().covers(b.get()) >= HALF || b.get().covers(a.get()) >= HALF);
    }

    /** One calendar entry, or one room of no one person, at one time; or one that is {@linkplain #bookedTwice booked twice}. */
    private boolean oneMeeting(CallReading left, CallReading right) {
        boolean entry = left.uid().isPresent() && left.uid().equals(right.uid());
        boolean room = left.rooms().stream()
                .anyMatch(found -> !found.personal() && right.rooms().contains(found));
        return overlap(left, right)
                && (entry || (room && together(left, right) && !bookedApart(left, right)) || bookedTwice(left, right));
    }

    /** Two meetings of which one overran: each has a slot of its own. */
    private static boolean bookedApart(CallReading left, CallReading right) {
        Optional<Span> a = left.times().scheduled();
        Optional<Span> b = right.times().scheduled();
        return a.isPresent() && b.isPresent() && a.get().startsApart(b.get()).compareTo(SAME_START) > 0;
    }

    /**
     * Two entries for one meeting in somebody's own room, one of them for the customer's people alone. Somebody is on both who
     * has an interview then: by him either call leads to it, so that one does not stand for the other in vain.
     */
    private boolean bookedTwice(CallReading left, CallReading right) {
        Optional<Span> a = left.times().scheduled();
        Optional<Span> b = right.times().scheduled();
        return a.isPresent()
                && b.isPresent()
                && a.get().startsApart(b.get()).compareTo(SAME_MINUTE) <= 0
                && left.rooms().stream().anyMatch(right.rooms()::contains)
                && together(left, right)
                && left.canonicalAddresses().stream()
                        .filter(right.canonicalAddresses()::contains)
                        .flatMap(address -> call.world().colleagueWithAddress(address).stream())
                        .anyMatch(colleague -> interviews(colleague, a.get()));
    }

    private boolean interviews(Colleague colleague, Span then) {
        return call.world().interviews().values().stream()
                .filter(interview -> interview.interviewers().contains(colleague.id()))
                .flatMap(interview -> interview.slot().stream())
                .anyMatch(slot -> slot.overlap(then).isPositive());
    }

    private static boolean hasNotes(CallReading call) {
        return call.data().notes() != null && call.data().notes().readyAt() != null;
    }

    private static Duration length(CallReading call) {
        return call.times().held().map(Span::length).orElse(Duration.ZERO);
    }
}
