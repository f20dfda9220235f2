package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Calls that recorded the same meeting. Of those one stands: with notes before without, the longer, the smaller id. */
final class Recordings {
    private static final Comparator<CallReading> STANDS_FIRST = Comparator.<CallReading, Boolean>comparing(
                    call -> call.data().status() == Call.Status.NO_SHOW)
            .thenComparing(call -> !hasNotes(call))
            .thenComparing(Recordings::length, Comparator.reverseOrder())
            .thenComparing(call -> call.data().callId());

    private static final double HALF = 0.5;

    private final OwnClaim own;
    private final CallCase call;
    private final Model model;

    Recordings(OwnClaim own, Model model) {
        this.own = own;
        this.call = own.call();
        this.model = model;
    }

    /** The call that stands for this one's meeting, where it is another. */
    Optional<String> standsFor(Claim.Interviews claim) {
        Set<String> ours = claim.ids();
        List<CallReading> same = new ArrayList<>(List.of(call.call()));
        for (CallReading other : others()) {
            // Who would stand after this call changes nothing for it, whatever the claim.
            if (STANDS_FIRST.compare(other, call.call()) > 0) {
                continue;
            }
            boolean shares = claimOf(other)
                    .filter(found -> !Collections.disjoint(found.interviews().ids(), ours))
                    .isPresent();
            if (shares) {
                same.add(other);
            }
        }
        same.sort(STANDS_FIRST);
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

    /** What another recording of the same meeting lays claim to, where this one says too little by itself. */
    Optional<OwnClaim.Sure> borrowed() {
        return others().stream()
                .filter(other -> oneMeeting(call.call(), other))
                .map(this::own)
                .filter(OwnClaim::interview)
                .flatMap(theirs -> theirs.sure().stream())
                .flatMap(theirs -> alike(theirs).stream())
                .findFirst();
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
        return theirs.claim() instanceof Claim.None ? new Recordings(theirs, model).borrowed() : theirs.sure();
    }

    private OwnClaim own(CallReading other) {
        CallCase theirs = CallCase.of(other, call.world(), call.connection());
        return OwnClaim.of(theirs, Candidates.of(theirs, model, target -> false));
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

    /** One calendar entry, or one room of no one person, at one time. */
    private static boolean oneMeeting(CallReading left, CallReading right) {
        boolean entry = left.uid().isPresent() && left.uid().equals(right.uid());
        boolean room = left.rooms().stream()
                .anyMatch(found -> !found.personal() && right.rooms().contains(found));
        return overlap(left, right) && (entry || (room && together(left, right)));
    }

    private static boolean hasNotes(CallReading call) {
        return call.data().notes() != null && call.data().notes().readyAt() != null;
    }

    private static Duration length(CallReading call) {
        return call.times().held().map(Span::length).orElse(Duration.ZERO);
    }
}
