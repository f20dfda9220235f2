package app.pinbridge.engine.evidence;

import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.Topic;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.world.Interview;
import app.pinbridge.engine.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who on a call may be the candidate. */
final class Guests {
    private final CallCase call;
    private final List<Attendee> outsiders;

    Guests(CallCase call) {
        this.call = call;
        this.outsiders = call.cast().outside().stream()
                .filter(attendee -> !intrudes(attendee))
                .toList();
    }

    /**
     * Outsiders; and own people who apply themselves, where nothing says that they were there to work: roles are per call.
     * Whoever interviews, met somebody from outside, or recorded or booked the call, is no candidate, unless it is in the
     * slot of an interview of his own. In that slot something else than the hour has to say that it is the interview: own
     * people meet at all hours.
     */
    List<Attendee> candidates(Optional<Interview> interview) {
        List<Attendee> found = new ArrayList<>(outsiders);
        boolean amongOwn = call.cast().outside().isEmpty();
        boolean inSlot = interview.filter(this::inSlot).isPresent();
        for (Attendee attendee : call.cast().own()) {
            boolean mayBe =
                    inSlot ? interview.filter(this::isTheMeeting).isPresent() : amongOwn && !ranTheCall(attendee);
            if (mayBe && !interviews(attendee, interview, call.world())) {
                found.add(attendee);
            }
        }
        return found;
    }

    private static boolean interviews(Attendee attendee, Optional<Interview> interview, World world) {
        return attendee.address()
                .flatMap(address -> Cast.withAddress(address, world))
                .filter(user -> interview
                        .filter(slot -> slot.interviewers().contains(user.id()))
                        .isPresent())
                .isPresent();
    }

    private boolean inSlot(Interview interview) {
        return TimeFit.of(call.call().times(), interview.slot()).compareTo(Level.TIME_BLOCK) <= 0;
    }

    /** Whether who came, the room, our own request, a link or the title speaks of the interview. */
    private boolean isTheMeeting(Interview interview) {
        Topic topic = call.topic();
        return interview.interviewers().stream().anyMatch(call.cast().users()::contains)
                || call.call().rooms().stream().anyMatch(interview.rooms()::contains)
                || call.call()
                        .captureInterviewId()
                        .filter(interview.id()::equals)
                        .isPresent()
                || !call.linked().isEmpty()
                || topic.saidInterview()
                || topic.hiring();
    }

    private boolean ranTheCall(Attendee attendee) {
        return Stream.of(call.call().recorder(), call.call().organizer())
                .flatMap(Optional::stream)
                .map(Addresses::canonical)
                .anyMatch(runner -> attendee.canonical().filter(runner::equals).isPresent());
    }

    /** Who came unasked, or only for the next call, is not the candidate where somebody else is known to be. */
    private boolean intrudes(Attendee attendee) {
        return unasked(attendee)
                && call.present().values().stream().anyMatch(other -> !other.equals(attendee) && !unasked(other));
    }

    private boolean unasked(Attendee attendee) {
        boolean invited = attendee.invited().orElse(false);
        return attendee.walkedIn() || (!invited && call.cameAtTheEnd(attendee));
    }
}
