package app.pinbridge.corpus.weeks;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.Stage;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The interviews of an ordinary week: most booked well, some with a small flaw, a few that Pinpoint lacks. */
final class WeekCalls {
    private final World world;
    private final Stage stage;
    private final Dice dice;
    private final Map<String, Room> ownRooms = new HashMap<>();

    WeekCalls(World world, Stage stage) {
        this.world = world;
        this.stage = stage;
        this.dice = world.dice;
    }

    /** An interview of the given people at a time when they are free, if there is one. */
    void interview(List<Employee> interviewers) {
        stage.aside(dice.pick(world.openings), interviewers).ifPresent(this::play);
    }

    private void play(Scene scene) {
        ownRoom(scene);
        switch (dice.below(20)) {
            case 0 -> captured(scene);
            case 1 -> ongoing(scene);
            case 2, 3 -> otherAddress(scene);
            case 4 -> noShow(scene);
            case 5 -> notHeldYet(scene);
            case 6 -> declined(scene);
            case 7 -> namesake(scene);
            case 8 -> notBooked(scene);
            case 9 -> stranger(scene);
            case 10 -> notRecorded(scene);
            case 11 -> concealed(scene);
            case 12 -> lateAndLong(scene);
            default -> scene.expectMatched();
        }
    }

    /** Some people hold all their meetings in their own room. */
    private void ownRoom(Scene scene) {
        Employee host = scene.interviewers().getFirst();
        if (host.id.hashCode() % 6 == 0) {
            Room own = ownRooms.computeIfAbsent(host.id, id -> Room.personal(dice, host.person));
            scene.booking().room = own;
            scene.call().location = null;
            scene.call().url = own.written(dice);
        }
    }

    private void captured(Scene scene) {
        scene.call().source = Call.Source.CAPTURE;
        scene.call().captureInterviewId = scene.booking().id;
        scene.expectMatched();
    }

    private void ongoing(Scene scene) {
        scene.withSharedRoom();
        scene.call().source = Call.Source.ONGOING;
        scene.call().scheduled = null;
        scene.call().calendar = null;
        scene.call().organizer = null;
        scene.call().guests.removeIf(guest -> !guest.equals(scene.guest()));
        scene.guest().invited = null;
        scene.expectMatched();
    }

    private void otherAddress(Scene scene) {
        scene.withSharedRoom().withUnknownAddress().expectMatched();
    }

    private void noShow(Scene scene) {
        scene.guest().absent();
        scene.call().status = Call.Status.NO_SHOW;
        Answer matched = scene.matchedOnly();
        world.expect(scene.call(), matched.published(Gate.NONE), matched.published(new Gate("hold", null)));
    }

    private void notHeldYet(Scene scene) {
        Recording call = scene.call();
        call.status = Call.Status.SCHEDULED;
        call.held = null;
        call.notesReady = false;
        call.guests.forEach(guest -> guest.attended = null);
        call.changedAt = scene.slot().start().minus(Duration.ofHours(30));
        scene.expectMatched();
    }

    private void declined(Scene scene) {
        scene.call().optedOut = true;
        scene.expectMatched();
    }

    private void namesake(Scene scene) {
        world.apply(scene.applicant().person, dice.pick(world.openings));
        scene.expectMatched();
    }

    /** Held with somebody who applied, and never booked in Pinpoint. */
    private void notBooked(Scene scene) {
        world.forget(scene.booking());
        scene.neutral();
        scene.expect(Answer.matched(scene.applicant().target()));
    }

    /** Held with somebody of whom Pinpoint knows nothing. */
    private void stranger(Scene scene) {
        world.forget(scene.booking());
        world.forget(scene.applicant());
        scene.neutral();
        scene.expect(
                Answer.unmatched().because("missing_in_ats.candidate"),
                Answer.review().because("missing_in_ats.candidate"));
    }

    private void notRecorded(Scene scene) {
        world.forget(scene.call());
    }

    private void concealed(Scene scene) {
        Applicant applicant = scene.applicant();
        applicant.concealed = true;
        applicant.firstName = null;
        applicant.lastName = null;
        scene.neutral().expectMatched();
    }

    private void lateAndLong(Scene scene) {
        Person guest = world.people.anybody();
        Slot slot = scene.slot();
        scene.call().held = new Slot(
                slot.start().plus(Duration.ofMinutes(dice.between(3, 9))),
                slot.end().plus(Duration.ofMinutes(dice.between(1, 4))));
        scene.call().changedAt = slot.end().plus(Duration.ofMinutes(8));
        Guest shadow = Guest.of(world.addresses.atWork(guest, world.customer.domain), guest.display());
        scene.call().add(shadow);
        scene.expectMatched();
    }
}
