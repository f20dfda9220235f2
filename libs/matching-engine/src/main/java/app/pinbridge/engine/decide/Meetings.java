package app.pinbridge.engine.decide;

import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.world.Interview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Interviews that one call holds together: panels, loops, groups; and those that it must not mix up. */
final class Meetings {
    private static final Duration TOGETHER = Duration.ofMinutes(10);
    private static final double HALF = 0.5;
    private static final Comparator<Hypothesis> OLDEST_FIRST = Comparator.<Hypothesis, Instant>comparing(
                    h -> interview(h).createdAt().orElse(Instant.MAX))
            .thenComparing(h -> interview(h).id());

    private final CallCase call;
    private final Candidates candidates;

    Meetings(CallCase call, Candidates candidates) {
        this.call = call;
        this.candidates = candidates;
    }

    /** All interviews of the applicant that the call was: a panel stored as several, a loop in one call. */
    Claim.Interviews whole(Hypothesis first) {
        List<Hypothesis> twins = new ArrayList<>();
        List<Hypothesis> targets = new ArrayList<>();
        for (Hypothesis other : candidates.interviews()) {
            if (!other.applicant().equals(first.applicant()) || other.equals(first)) {
                continue;
            }
            if (twin(first, other)) {
                twins.add(other);
            } else if (held(other) && !elsewhere(other, first)) {
                targets.add(other);
            }
        }
        twins.add(first);
        Hypothesis stands = twins.stream()
                .min(Comparator.<Hypothesis, Boolean>comparing(h -> h.has(Level.ROOM_DIFFERENT))
                        .thenComparing(OLDEST_FIRST))
                .orElseThrow();
        targets.removeIf(other -> twins.stream().anyMatch(twin -> twin(twin, other)));
        List<Hypothesis> others = List.copyOf(targets);
        boolean removed = targets.removeIf(other ->
                others.stream().anyMatch(known -> twin(known, other) && OLDEST_FIRST.compare(known, other) < 0));
        targets.addFirst(stands);
        return new Claim.Interviews(
                targets, false, removed || twins.size() > 1 ? Set.of(ReasonCode.DUPLICATE_IN_ATS_INTERVIEW) : Set.of());
    }

    /** The same interview entered twice: same slot, same interviewers, who cannot be in two rooms. */
    private static boolean twin(Hypothesis left, Hypothesis right) {
        Interview a = interview(left);
        Interview b = interview(right);
        boolean rooms = a.rooms().isEmpty() || b.rooms().isEmpty() || a.rooms().equals(b.rooms());
        return together(a, b)
                && a.interviewers().equals(b.interviewers())
                && (rooms || !a.interviewers().isEmpty());
    }

    /** Every interview of everybody in the group that the call was. */
    Claim.Interviews wholeGroup(List<Hypothesis> group) {
        List<Claim.Interviews> members = group.stream().map(this::whole).toList();
        return new Claim.Interviews(
                members.stream()
                        .flatMap(member -> member.targets().stream())
                        .distinct()
                        .toList(),
                true,
                members.stream().flatMap(member -> member.warnings().stream()).collect(Collectors.toSet()));
    }

    /**
     * Whether the other one was held in its own room. Where its interviewer was on this call, and nobody met in its room or both
     * have another one than the call, rooms tell nothing.
     */
    private boolean elsewhere(Hypothesis other, Hypothesis first) {
        boolean here =
                Facets.interviewerMet(other) && (first.has(Level.ROOM_DIFFERENT) || nobodyMetIn(interview(other)));
        return other.has(Level.ROOM_DIFFERENT) && !here;
    }

    private boolean nobodyMetIn(Interview interview) {
        return call.world().calls().values().stream()
                .noneMatch(other ->
                        !other.data().callId().equals(call.call().data().callId())
                                && other.rooms().stream().anyMatch(interview.rooms()::contains));
    }

    /** Whether the call took in the greater part of the interview. */
    private boolean held(Hypothesis h) {
        return h.has(Level.TIME_EXACT, Level.TIME_OVERLAP) && covered(interview(h));
    }

    private boolean covered(Interview interview) {
        return interview.slot().isPresent()
                && (covers(call.call().times().slot(), interview.slot().get())
                        || covers(call.call().times().actual(), interview.slot().get()));
    }

    private static boolean covers(Optional<Span> span, Span slot) {
        return span.filter(held -> held.covers(slot) >= HALF).isPresent();
    }

    /**
     * Every candidate's interview where several candidates were interviewed at once: one slot, one meeting, and at least
     * two of them on the call.
     */
    List<Hypothesis> group(Hypothesis first) {
        Interview ours = interview(first);
        List<Hypothesis> together = candidates.interviews().stream()
                .filter(h -> h.equals(first) || !call.world().people().same(h.applicant(), first.applicant()))
                .filter(h -> h.equals(first) || (together(ours, interview(h)) && oneMeeting(ours, interview(h))))
                .toList();
        List<Attendee> present =
                together.stream().flatMap(h -> who(h).stream()).distinct().toList();
        boolean group = present.size() > 1 || (present.size() == 1 && others(present.getFirst()) && oneRoom(together));
        return group ? together : List.of(first);
    }

    /** Whether somebody else came who cannot be told: in a group's room it may be any of the group. */
    private boolean others(Attendee known) {
        return call.cast().outside().stream()
                .anyMatch(
                        attendee -> !attendee.equals(known) && !attendee.stayedAway() && !call.cameAtTheEnd(attendee));
    }

    private static boolean oneRoom(List<Hypothesis> together) {
        return together.size() > 1 && together.stream().allMatch(h -> h.has(Level.ROOM_SHARED));
    }

    /**
     * The interview of the next or last candidate that the same recording holds too, unless that was another call, or a loop of
     * ours filled the time.
     */
    Optional<Hypothesis> next(Hypothesis first) {
        Interview ours = interview(first);
        Optional<Span> held = call.call().times().held();
        if (ours.slot().isEmpty() || held.isEmpty() || !covers(held, ours.slot().get())) {
            return Optional.empty();
        }
        return candidates.interviews().stream()
                .filter(h -> !call.world().people().same(h.applicant(), first.applicant()))
                .filter(h -> !h.has(Level.ROOM_DIFFERENT) && (Facets.interviewerMet(h) || Facets.room(h)))
                .filter(h -> interview(h).slot().isPresent()
                        && apart(ours.slot().get(), interview(h).slot().get())
                        && covers(held, interview(h).slot().get())
                        && !OtherCalls.claim(call, h)
                        && !looped(first, interview(h).slot().get()))
                .findFirst();
    }

    /** Whether the candidate had another interview in this call's room for the greater part of a time. */
    private boolean looped(Hypothesis first, Span time) {
        Duration together = candidates.interviews().stream()
                .filter(h -> !h.equals(first) && h.applicant().equals(first.applicant()) && Facets.room(h))
                .flatMap(h -> interview(h).slot().stream())
                .map(slot -> slot.overlap(time))
                .reduce(Duration.ZERO, Duration::plus);
        return together.multipliedBy(2).compareTo(time.length()) >= 0;
    }

    /** The one on the call who is the candidate. */
    private Optional<Attendee> who(Hypothesis h) {
        if (!Facets.identified(h) && !h.has(Level.NAME_SAME, Level.NAME_CLOSE)) {
            return Optional.empty();
        }
        Feature by = h.has(Level.EMAIL_EXACT) ? Feature.EMAIL : h.has(Level.PHONE_EXACT) ? Feature.PHONE : Feature.NAME;
        Optional<String> value = h.finding(by).call();
        return call.cast().outside().stream()
                .filter(attendee -> !call.cameAtTheEnd(attendee))
                .filter(attendee -> value.equals(
                        switch (by) {
                            case EMAIL -> attendee.writtenAddress();
                            case PHONE -> attendee.phone();
                            default -> Optional.of(attendee.shown());
                        }))
                .findFirst();
    }

    private static boolean together(Interview a, Interview b) {
        return a.slot().isPresent()
                && b.slot().isPresent()
                && a.slot().get().startsApart(b.slot().get()).compareTo(TOGETHER) <= 0;
    }

    private static boolean oneMeeting(Interview a, Interview b) {
        boolean room = a.rooms().stream().filter(found -> !found.personal()).anyMatch(b.rooms()::contains);
        boolean otherRoom = !a.rooms().isEmpty() && !b.rooms().isEmpty() && !anyShared(a.rooms(), b.rooms());
        return room || (!otherRoom && a.interviewers().stream().anyMatch(b.interviewers()::contains));
    }

    private static boolean anyShared(List<Room> left, List<Room> right) {
        return left.stream().anyMatch(right::contains);
    }

    private static boolean apart(Span ours, Span theirs) {
        return !theirs.start().isBefore(ours.end().minus(TOGETHER))
                || !theirs.end().isAfter(ours.start().plus(TOGETHER));
    }

    private static Interview interview(Hypothesis h) {
        return h.interview().orElseThrow();
    }
}
