package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Section D, second part: several interviews, or several candidates, in one room or one call. */
final class Seats {
    private Seats() {}

    static List<Case> cases() {
        return List.of(
                new Case("D58", Seats::loopInOneRoom),
                new Case("D59", Seats::loopInOneCall),
                new Case("D60", Seats::group),
                new Case("D61", Seats::seatMoves),
                new Case("D62", Seats::twoOnOneInvite));
    }

    private static void loopInOneRoom(Setting setting, boolean twin) {
        World world = setting.world();
        Scene first = setting.panel(1);
        Room room = Room.fresh(world.dice);
        int step = (int) first.slot().length().toMinutes() + world.dice.pick(0, 5, 15);
        List<Scene> sessions = new ArrayList<>(List.of(first));
        for (int count = world.dice.between(1, 3); count > 0; count--) {
            List<Employee> host = twin ? first.interviewers() : List.of(setting.colleague());
            sessions.add(setting.stage()
                    .scene(first.job(), first.applicant(), host, first.slot().shifted(step * sessions.size())));
        }
        for (Scene session : sessions) {
            session.neutral();
            session.booking().room = room;
            Recording call = session.call();
            call.location = null;
            call.url = room.written(world.dice);
            call.held = new Slot(
                    session.slot().start().plusSeconds(world.dice.between(10, 90)),
                    session.slot().end().minusSeconds(world.dice.between(20, 200)));
            session.expectMatched();
        }
    }

    private static void loopInOneCall(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.panel(1).neutral();
        int step = (int) scene.slot().length().toMinutes() + world.dice.pick(0, 0, 5);
        List<Booking> sessions = new ArrayList<>(List.of(scene.booking()));
        for (int count = world.dice.between(1, 3); count > 0; count--) {
            Employee host = setting.colleague();
            Slot slot = scene.slot().shifted(step * sessions.size());
            Booking session = world.book(scene.applicant(), slot, List.of(host));
            session.room = scene.booking().room;
            sessions.add(session);
            scene.call().add(Guest.of(host));
        }
        int minutes = step * (sessions.size() - 1) + (int) scene.slot().length().toMinutes();
        scene.call().moved(Slot.of(scene.slot().start(), minutes));
        if (twin) {
            Applicant other = scene.somebodyElse();
            sessions.getLast().applicant = other;
            scene.call().add(Guest.of(other.email, other.person.display()));
            scene.expect(Answer.review());
        } else {
            scene.expect(world.matched(scene.call(), sessions.toArray(Booking[]::new)));
        }
    }

    private static void group(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        scene.call().notesReady = true;
        List<Booking> seats = seats(scene, setting.world().dice.between(1, 4), !twin);
        scene.expect(twin ? scene.matchedOnly() : together(seats));
    }

    private static void seatMoves(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().neutral();
        scene.call().notesReady = true;
        List<Booking> seats = seats(scene, world.dice.between(2, 4), true);
        if (twin) {
            scene.expect(together(seats));
            return;
        }
        Booking moved = seats.removeLast();
        Applicant applicant = moved.applicant;
        scene.call().guests.removeIf(guest -> String.valueOf(applicant.email).equals(guest.email));
        Scene later = setting.stage()
                .scene(
                        scene.job(),
                        applicant,
                        scene.interviewers(),
                        scene.slot().shifted(60 * world.dice.pick(3, 24)));
        world.forget(later.booking());
        world.remember(moved, moved.createdAt);
        moved.slot = later.slot();
        moved.room = later.booking().room;
        moved.changedAt = moved.createdAt.plus(Duration.ofMinutes(world.dice.between(30, 600)));
        scene.expect(together(seats));
        later.neutral();
        world.expect(later.call(), world.matched(later.call(), moved));
    }

    /** More interviews of the same slot, interviewers and room, whose candidates are on the call or not. */
    private static List<Booking> seats(Scene scene, int more, boolean present) {
        List<Booking> seats = new ArrayList<>(List.of(scene.booking()));
        for (int i = 0; i < more; i++) {
            Booking seat = scene.rival(scene.somebodyElse());
            seat.room = scene.booking().room;
            seats.add(seat);
            if (present) {
                scene.call().add(Guest.of(seat.applicant.email, seat.applicant.person.display()));
            }
        }
        return seats;
    }

    private static Answer together(List<Booking> seats) {
        return Answer.matched(seats.stream().map(Booking::target).toList()).published(Gate.hold("group_content"));
    }

    private static void twoOnOneInvite(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().neutral();
        if (twin) {
            Person stranger = world.people.anybody();
            scene.call().add(Guest.of(world.addresses.handle(), stranger.display()));
            scene.expect(scene.matchedOnly());
            return;
        }
        Applicant other = scene.somebodyElse();
        scene.call().add(Guest.of(other.email, other.person.display()));
        if (setting.coin()) {
            world.book(other, scene.slot().shifted(1440), scene.interviewers());
        }
        scene.expect(Answer.review());
    }
}
