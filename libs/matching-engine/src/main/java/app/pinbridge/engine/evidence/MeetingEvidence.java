package app.pinbridge.engine.evidence;

import app.pinbridge.contracts.Call;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Room;
import app.pinbridge.engine.key.KeyForms;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Colleague;
import app.pinbridge.engine.world.Interview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether call and interview are one meeting: by room, time and interviewers. */
final class MeetingEvidence {
    /** Calls that start farther apart than this are different meetings. */
    private static final Duration ANOTHER_MEETING = Duration.ofHours(3);

    private final CallCase call;

    MeetingEvidence(CallCase call) {
        this.call = call;
    }

    Finding time(Interview interview) {
        Level level = TimeFit.of(call.call().times(), interview.slot());
        return Finding.of(
                level,
                call.call().times().slot().map(slot -> slot.start().toString()).orElse("no time"),
                interview.slot().map(slot -> slot.start().toString()).orElse("no slot yet"));
    }

    Finding interviewer(Interview interview) {
        List<String> met = interview.interviewers().stream()
                .filter(call.cast().users()::contains)
                .toList();
        if (interview.interviewers().isEmpty()) {
            return Finding.of(Level.INTERVIEWER_UNKNOWN);
        }
        String listed = shown(interview.interviewers().stream());
        if (!met.isEmpty()) {
            boolean all = met.size() == interview.interviewers().size();
            return Finding.of(all ? Level.INTERVIEWER_ALL : Level.INTERVIEWER_SOME, shown(met.stream()), listed);
        }
        boolean nobodyToldOf =
                call.cast().own().isEmpty() && call.cast().users().isEmpty();
        Optional<Attendee> leaver = interview.interviewers().stream().anyMatch(this::leftWithAddress)
                ? call.cast().own().stream()
                        .filter(attendee -> !attendee.stayedAway() && isNoUser(attendee))
                        .findFirst()
                : Optional.empty();
        if (leaver.isPresent()) {
            return Finding.of(Level.INTERVIEWER_SOME, leaver.get().shown(), listed);
        }
        if (nobodyToldOf || interview.interviewers().stream().anyMatch(this::cannotBeTold)) {
            return Finding.of(Level.INTERVIEWER_UNKNOWN);
        }
        String came = ownPeople();
        return came.isEmpty()
                ? Finding.of(Level.INTERVIEWER_ABSENT, "nobody", listed)
                : Finding.of(Level.INTERVIEWER_SUBSTITUTE, came, listed);
    }

    /** The customer's people who came, or whose call it was where nobody is known to have stayed away. */
    private String ownPeople() {
        List<Attendee> own = call.cast().own();
        Stream<String> recorder = call.call().recorder().stream()
                .filter(address -> isOurs(address)
                        && own.stream()
                                .flatMap(attendee -> attendee.address().stream())
                                .map(Addresses::canonical)
                                .noneMatch(Addresses.canonical(address)::equals));
        String came = Stream.concat(
                        own.stream().filter(attendee -> !attendee.stayedAway()).map(Attendee::shown), recorder)
                .distinct()
                .collect(Collectors.joining(", "));
        return came.isEmpty() ? shown(call.cast().users().stream()) : came;
    }

    private boolean isOurs(String address) {
        return Addresses.internal(address, call.settings().internalDomains())
                || call.world()
                        .colleagueWithAddress(Addresses.canonical(address))
                        .isPresent();
    }

    /** Whether a user was not read, or left and took the address along: he may have been on the call. */
    private boolean cannotBeTold(String userId) {
        return !call.world().users().containsKey(userId) || leftWithAddress(userId);
    }

    private boolean leftWithAddress(String userId) {
        Colleague user = call.world().users().get(userId);
        return user != null && !user.live() && user.canonical().isEmpty();
    }

    /** One of the customer's people who is no user now: where a user is gone, with the address that he had, it may be him. */
    private boolean isNoUser(Attendee attendee) {
        return attendee.canonical()
                .filter(address -> call.world().colleagueWithAddress(address).isEmpty())
                .isPresent();
    }

    Finding room(Interview interview, Applicant applicant) {
        List<Room> rooms = call.call().rooms();
        if (rooms.isEmpty() || interview.rooms().isEmpty()) {
            return Finding.of(Level.ROOM_NONE);
        }
        Optional<Room> met = rooms.stream().filter(interview.rooms()::contains).findFirst();
        if (met.isEmpty()) {
            return Finding.of(
                    Level.ROOM_DIFFERENT,
                    rooms.getFirst().text(),
                    interview.rooms().getFirst().text());
        }
        Room room = met.get();
        return Finding.of(
                room.personal() ? Level.ROOM_PERSONAL : use(room, interview, applicant), room.text(), room.text());
    }

    /** How many meetings the room serves. */
    private Level use(Room room, Interview interview, Applicant applicant) {
        List<Interview> others = call.world().interviews().values().stream()
                .filter(other -> other.live() && other.rooms().contains(room))
                .filter(other -> !samePerson(other, applicant))
                .toList();
        boolean truncated = call.world().posting(KeyForms.room(room.text())).truncated();
        if (others.stream().anyMatch(other -> fitsAsWell(other, interview))) {
            return Level.ROOM_SHARED;
        }
        if (callsAtOtherTimes(room).anyMatch(other -> isNoInterview(other, room))) {
            return Level.ROOM_PERSONAL;
        }
        boolean once = others.isEmpty()
                && !truncated
                && callsAtOtherTimes(room).findAny().isEmpty();
        return once ? Level.ROOM_UNIQUE : Level.ROOM_OCCURRENCE;
    }

    private boolean samePerson(Interview other, Applicant applicant) {
        return other.applicant()
                .flatMap(call.world()::survivor)
                .filter(owner -> call.world().people().same(owner, applicant))
                .isPresent();
    }

    /** Whether the time of the call speaks for the other interview at least as much. */
    private boolean fitsAsWell(Interview other, Interview interview) {
        Level theirs = TimeFit.of(call.call().times(), other.slot());
        Level ours = TimeFit.of(call.call().times(), interview.slot());
        return theirs.compareTo(ours) <= 0 && theirs.compareTo(Level.TIME_SHIFTED) <= 0;
    }

    /** A room in which the same people held another call at another time may be anybody's. */
    private Stream<CallReading> callsAtOtherTimes(Room room) {
        Optional<Span> ours = call.call().times().slot();
        return call.world().calls().values().stream()
                .filter(other ->
                        !other.data().callId().equals(call.call().data().callId()))
                .filter(other -> other.rooms().contains(room))
                .filter(other -> other.times().slot().isPresent()
                        && ours.isPresent()
                        && ours.get().startsApart(other.times().slot().get()).compareTo(ANOTHER_MEETING) > 0);
    }

    /** Whether a call that was held had nothing to do with an interview in the room: then the room serves whatever comes. */
    private boolean isNoInterview(CallReading other, Room room) {
        Call.Status status = other.data().status();
        return status != Call.Status.CANCELLED
                && status != Call.Status.NO_SHOW
                && call.world().interviews().values().stream()
                        .filter(interview -> interview.rooms().contains(room))
                        .flatMap(interview -> interview.slot().stream())
                        .noneMatch(slot -> other.times()
                                .slot()
                                .filter(held -> held.startsApart(slot).compareTo(ANOTHER_MEETING) <= 0)
                                .isPresent());
    }

    private String shown(Stream<String> userIds) {
        return userIds.map(id -> call.world().user(id).map(Colleague::shown).orElse("user " + id))
                .collect(Collectors.joining(", "));
    }
}
