package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.names.PersonName;
import app.pinbridge.engine.world.Interview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether evidence suffices to say that a call is an interview: hard evidence, or two channels that do not depend on each
 * other, one of them strong; and nothing against it.
 */
final class Certainty {
    /** Who starts later than this did not just start late. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private static final Duration AS_SCHEDULED = Duration.ofMinutes(20);

    private final CallCase call;
    private final Candidates candidates;
    private final List<Hypothesis> interviews;

    Certainty(CallCase call, Candidates candidates) {
        this.call = call;
        this.candidates = candidates;
        this.interviews = candidates.interviews();
    }

    boolean certain(Hypothesis h) {
        if (Facets.contradicted(h) || h.interview().isEmpty()) {
            return false;
        }
        if (h.has(Level.CAPTURE_SAME) && !h.has(Level.TIME_FAR)) {
            return true;
        }
        if (interrupted(h)) {
            return false;
        }
        boolean timely = Facets.onTime(h) || Facets.near(h);
        return (h.has(Level.LINK_SAME) && timely)
                || (h.has(Level.ROOM_UNIQUE) && timely && peopleAllow(h))
                || byIdentity(h)
                || bySlot(h)
                || (Facets.onTime(h) && h.has(Level.ROOM_OCCURRENCE) && Facets.named(h));
    }

    /**
     * A room of its own is hard evidence in its slot, unless everybody who came is somebody else. Before and after the slot
     * an interviewer may have met anybody there.
     */
    private boolean peopleAllow(Hypothesis h) {
        if (Facets.identified(h)) {
            return true;
        }
        if (!Facets.onTime(h)) {
            return h.has(Level.NAME_SAME, Level.NAME_CLOSE) && Facets.interviewerMet(h) && !OtherCalls.claim(call, h);
        }
        if (Facets.interviewerMet(h)) {
            return true;
        }
        return call.call().data().source() != Call.Source.ONGOING
                && (Facets.named(h) || (!Facets.interviewerAway(h) && !Facets.strangers(h)));
    }

    private boolean byIdentity(Hypothesis h) {
        if (!Facets.identified(h)) {
            return false;
        }
        if (Facets.onTime(h)) {
            return true;
        }
        if (h.has(Level.TIME_UNKNOWN, Level.TIME_NO_SLOT) || OtherCalls.claim(call, h)) {
            return false;
        }
        if (interviews.stream()
                .anyMatch(other -> !samePerson(other, h) && other.has(Level.ROOM_UNIQUE) && Facets.slot(other))) {
            return false; // in another's own room, in the other's slot
        }
        boolean off = Facets.near(h) || h.has(Level.TIME_SHIFTED);
        return Facets.room(h) || (off && Facets.interviewerMet(h) && onlyOne(h));
    }

    private boolean bySlot(Hypothesis h) {
        return Facets.slot(h)
                && ((named(h) && slotAlone(h))
                        || namedAmongSharers(h)
                        || (h.has(Level.ROOM_OCCURRENCE) && !Facets.strangers(h))
                        || (h.has(Level.PLACE_SAME) && !Facets.strangers(h) && slotAlone(h)));
    }

    /** What a file is called was written by anybody at any time; and a title that names two tells of neither. */
    private boolean named(Hypothesis h) {
        boolean upload = call.call().data().source() == Call.Source.UPLOAD;
        return Facets.named(h)
                && !(h.has(Level.NAME_TITLE) && (upload || candidates.anotherInTitle(h)))
                && !(h.has(Level.NAME_CLOSE) && fitsAnotherBetter(h))
                && !(h.has(Level.NAME_SAME) && isAnothersWholeName(h));
    }

    private boolean fitsAnotherBetter(Hypothesis h) {
        return candidates.applications().stream()
                .anyMatch(other -> other.has(Level.NAME_SAME) && !samePerson(other, h));
    }

    /** Whether somebody came under a name that is another candidate's to the letter, and ours but for a part. */
    private boolean isAnothersWholeName(Hypothesis h) {
        return call.cast().outside().stream()
                .flatMap(attendee -> attendee.name().stream())
                .filter(shown -> h.applicant()
                        .name()
                        .filter(name -> sameParts(shown, name))
                        .isEmpty())
                .anyMatch(shown -> candidates.applications().stream()
                        .filter(other -> other.has(Level.NAME_SAME) && !samePerson(other, h))
                        .anyMatch(other -> other.applicant()
                                .name()
                                .filter(name -> sameParts(shown, name))
                                .isPresent()));
    }

    private static boolean sameParts(PersonName left, PersonName right) {
        return Set.copyOf(left.whole()).equals(Set.copyOf(right.whole()));
    }

    /** Of those who share a mailbox or a number, the name on the call tells one. */
    private boolean namedAmongSharers(Hypothesis h) {
        return h.has(Level.EMAIL_SHARED, Level.PHONE_SHARED)
                && (h.has(Level.NAME_SAME, Level.NAME_CLOSE) || (h.has(Level.NAME_TITLE) && named(h)))
                && interviews.stream()
                        .filter(other -> !samePerson(other, h) && Facets.slot(other))
                        .noneMatch(other -> Facets.named(other) || other.has(Level.NAME_UNKNOWN, Level.NAME_PART));
    }

    /** Where two candidates share a slot, a name would decide alone, and a name never does. */
    private boolean slotAlone(Hypothesis h) {
        return interviews.stream()
                .filter(other -> !samePerson(other, h))
                .noneMatch(other -> Facets.slot(other) && !other.has(Level.ROOM_DIFFERENT));
    }

    private boolean samePerson(Hypothesis left, Hypothesis right) {
        return call.world().people().same(left.applicant(), right.applicant());
    }

    /** Off its slot, an interview is meant only where the person has no other that is nearer. */
    private boolean onlyOne(Hypothesis h) {
        return interviews.stream()
                .filter(other -> !other.equals(h) && samePerson(other, h))
                .noneMatch(other ->
                        Facets.onTime(other) || Facets.near(other) || other.has(Level.TIME_SHIFTED, Level.TIME_DAY));
    }

    /**
     * Whether the call was held after the slot and an interviewer had another interview in between, so that it may be the
     * other one. A calendar entry at another time is no late start: there the identity decides.
     */
    private boolean interrupted(Hypothesis h) {
        Optional<Span> slot = h.interview().flatMap(Interview::slot);
        Optional<Span> held = call.call().times().actual();
        if (slot.isEmpty() || held.isEmpty() || asScheduledElsewhere(slot.get(), held.get())) {
            return false;
        }
        boolean late = held.get().overlap(slot.get()).isZero()
                && held.get().start().isAfter(slot.get().start().plus(LATE));
        Span since = new Span(slot.get().start(), held.get().end());
        return late
                && interviews.stream()
                        .filter(other -> !samePerson(other, h) && Facets.interviewerMet(other))
                        .flatMap(other -> other.interview().flatMap(Interview::slot).stream())
                        .anyMatch(other -> !other.start().isBefore(slot.get().start())
                                && other.overlap(since).isPositive());
    }

    private boolean asScheduledElsewhere(Span slot, Span held) {
        return call.call()
                .times()
                .scheduled()
                .filter(planned -> planned.startsApart(held).compareTo(AS_SCHEDULED) <= 0)
                .filter(planned -> planned.startsApart(slot).compareTo(AS_SCHEDULED) > 0)
                .isPresent();
    }
}
