package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Section B, second part: one meeting of which there are several calls, and two meetings in one room. */
final class Copies {
    private Copies() {}

    static List<Case> cases() {
        return List.of(
                new Case("B33", Copies::recordedTwice),
                new Case("B34", Copies::severalCalendars),
                new Case("B35", Copies::otherMaker));
    }

    private static void recordedTwice(Setting setting, boolean twin) {
        Scene scene = setting.scene().withSharedRoom();
        if (twin) {
            anotherTime(setting, scene);
            return;
        }
        Recording copy = copy(setting, scene);
        copy.title = scene.call().title;
        copy.calendar = scene.call().calendar;
        expectOne(setting.world(), scene, copy);
    }

    private static void severalCalendars(Setting setting, boolean twin) {
        Scene scene = setting.scene().withSharedRoom();
        World world = setting.world();
        String uid = world.dice.letters(16) + "@calendar.example";
        scene.call().calendar = new Call.Calendar(uid, world.dice.letters(12), null, scene.call().recordedBy);
        if (twin) {
            anotherTime(setting, scene);
            return;
        }
        Recording copy = copy(setting, scene);
        copy.calendar = new Call.Calendar(uid, world.dice.letters(12), null, copy.recordedBy);
        copy.title = setting.coin() ? scene.call().title : world.words.neutral();
        expectOne(world, scene, copy);
    }

    private static void otherMaker(Setting setting, boolean twin) {
        Scene scene = setting.scene().withSharedRoom();
        World world = setting.world();
        scene.call().calendar = new Call.Calendar(
                world.dice.letters(26) + "@google.com", world.dice.letters(26), null, scene.call().recordedBy);
        if (twin) {
            anotherTime(setting, scene);
            return;
        }
        Recording copy = copy(setting, scene);
        copy.calendar = new Call.Calendar(
                "040000008200E00074C5B7101A82E008" + world.dice.digits(24),
                "AAMkAG" + world.dice.letters(30),
                null,
                copy.recordedBy);
        copy.title = scene.call().title;
        expectOne(world, scene, copy);
    }

    /** Recorded once more by somebody else who was there, for a little longer or shorter. */
    private static Recording copy(Setting setting, Scene scene) {
        World world = setting.world();
        Recording first = scene.call();
        Recording copy = world.call(scene.slot());
        Slot held = Objects.requireNonNull(first.held);
        int sooner = setting.coin() ? world.dice.between(20, 90) : world.dice.between(-150, -20);
        copy.held = new Slot(
                held.start().minus(Duration.ofSeconds(sooner)), held.end().plus(Duration.ofSeconds(sooner)));
        copy.notesReady = world.dice.chance(75);
        copy.meetingType = first.meetingType;
        copy.organizer = first.organizer;
        copy.url = Objects.requireNonNull(scene.booking().room).written(world.dice);
        copy.recordedBy = scene.interviewers().getLast().email;
        if (scene.interviewers().size() == 1) {
            first.add(Guest.of(scene.job().recruiter));
            copy.recordedBy = scene.job().recruiter.email;
        }
        copy.guests.addAll(world.dice.shuffled(first.guests));
        return copy;
    }

    /** With notes before without, then the longer: the other is held. */
    private static void expectOne(World world, Scene scene, Recording copy) {
        Recording first = scene.call();
        boolean firstStands = first.notesReady == copy.notesReady ? longer(first, copy) : first.notesReady;
        Recording standing = firstStands ? first : copy;
        Recording other = firstStands ? copy : first;
        world.expect(standing, world.matched(standing, scene.booking()));
        world.expect(
                other,
                scene.matchedOnly().published(other.notesReady ? Gate.hold("duplicate_call") : new Gate("hold", null)));
    }

    private static boolean longer(Recording one, Recording other) {
        return Objects.requireNonNull(one.held)
                        .length()
                        .compareTo(Objects.requireNonNull(other.held).length())
                > 0;
    }

    /** The same room at another time is another meeting: of the same candidate or of another. */
    private static void anotherTime(Setting setting, Scene scene) {
        Slot later = scene.slot().shifted(30 * setting.world().dice.between(4, 7));
        Scene second = setting.stage()
                .scene(
                        scene.job(),
                        setting.coin() ? scene.applicant() : scene.somebodyElse(),
                        scene.interviewers(),
                        later);
        Booking booking = second.booking();
        booking.room = scene.booking().room;
        second.call().location = null;
        second.call().url = Objects.requireNonNull(booking.room).written(setting.world().dice);
        scene.expectMatched();
        second.expectMatched();
    }
}
