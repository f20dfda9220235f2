package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.List;

/** Section F without the telephone: calls that tell little of themselves. */
final class Thin {
    private static final String ONGOING = "insufficient.ongoing_call";
    private static final String UPLOAD = "insufficient.upload";

    private Thin() {}

    static List<Case> cases() {
        return List.of(
                new Case("F86", Thin::ongoing),
                new Case("F87", Thin::nameOfFile),
                new Case("F88", Thin::oldUpload),
                new Case("F89", Telephone::number),
                new Case("F90", Telephone::withheld),
                new Case("F91", Telephone::voicemail),
                new Case("F92", Thin::inPerson));
    }

    /** Nobody, no words, no plan: only who recorded it, and when. */
    static Recording strip(Scene scene, Call.Source source) {
        Recording call = scene.call();
        call.source = source;
        call.guests.clear();
        call.title = null;
        call.description = null;
        call.location = null;
        call.meetingType = null;
        call.scheduled = null;
        call.calendar = null;
        call.organizer = null;
        call.url = null;
        call.recordedBy = scene.interviewers().getFirst().email;
        return call;
    }

    private static void ongoing(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        World world = setting.world();
        Recording call = strip(scene, Call.Source.ONGOING);
        if (!twin) {
            scene.withSharedRoom().expectMatched();
            return;
        }
        if (setting.coin()) {
            scene.withoutSharedRoom();
        } else {
            Room room = Room.personal(world.dice, scene.interviewers().getFirst().person);
            scene.booking().room = room;
            scene.booking().slot = scene.slot().shifted(world.dice.pick(-2880, -1440, 1440, 2880));
            call.url = room.written(world.dice);
        }
        scene.expect(Answer.review().because(ONGOING), Answer.unmatched().because(ONGOING));
    }

    private static void nameOfFile(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        World world = setting.world();
        Recording call = strip(scene, Call.Source.UPLOAD);
        call.fileName = fileOf(setting, scene.applicant().person);
        if (!twin) {
            heldSomeTime(setting, scene);
            scene.expect(Answer.review());
        } else if (setting.coin()) {
            call.fileName = world.dice.pick("recording", "audio", "meeting", "New Recording")
                    + world.dice.digits(3)
                    + extension(setting);
            heldLater(scene, world.dice.between(2, 9) * -1440);
            scene.expect(Answer.review().because(UPLOAD), Answer.unmatched().because(UPLOAD));
        } else {
            call.description = "Candidate: " + world.link(scene.applicant());
            scene.expectMatched();
        }
    }

    /** In the interview's slot, some time after it, or nobody knows when. */
    private static void heldSomeTime(Setting setting, Scene scene) {
        switch (setting.world().dice.below(4)) {
            case 0 -> heldLater(scene, 24 * 60);
            case 1 -> scene.call().held = null;
            case 2 -> setting.world().forget(scene.booking());
            default -> {}
        }
    }

    private static void heldLater(Scene scene, int minutes) {
        scene.call().moved(scene.slot().shifted(minutes));
        scene.call().scheduled = null;
    }

    private static String fileOf(Setting setting, Person person) {
        String name = person.given() + " " + person.family();
        String written = switch (setting.world().dice.below(4)) {
            case 0 -> name;
            case 1 -> name.replace(' ', '_') + "_interview";
            case 2 -> "Interview - " + name;
            default -> name.replace(' ', '-') + "-" + setting.world().dice.digits(4);
        };
        return written + extension(setting);
    }

    private static String extension(Setting setting) {
        return setting.world().dice.pick(".mp4", ".m4a", ".mp3", ".wav", ".webm");
    }

    private static void oldUpload(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        World world = setting.world();
        Recording call = strip(scene, Call.Source.UPLOAD);
        call.fileName = fileOf(setting, scene.applicant().person);
        boolean addressed = twin || setting.coin();
        if (addressed) {
            call.add(scene.hosts().getFirst());
            call.add(scene.guest());
        }
        call.changedAt = scene.slot().end().plus(Duration.ofMinutes(world.dice.between(10, 50)));
        if (twin) {
            scene.expectMatched();
            return;
        }
        call.held = scene.slot().shifted(-1440 * world.dice.between(15, 400));
        scene.applicant().createdAt = call.held.start().minus(Duration.ofDays(world.dice.between(5, 20)));
        if (addressed) {
            // Whom it is with is sure, which interview is not; whether a file's address is enough, the text leaves
            // open.
            scene.expect(Answer.matched(scene.applicant().target()), Answer.review());
        } else {
            scene.expect(Answer.notMatched());
        }
    }

    private static void inPerson(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        Recording call = scene.call();
        scene.booking().room = null;
        call.url = null;
        call.guests.clear();
        call.guests.addAll(scene.hosts());
        if (twin) {
            call.location = null;
            scene.expect(Answer.review());
        } else {
            String city = scene.job().city;
            call.location = setting.world().dice.pick(city, city + " office", "Office " + city, "Room 4.12, " + city);
            scene.expect(scene.matchedOnly());
        }
    }
}
