package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.util.List;
import java.util.Objects;

/** Section C, third part: rooms and invitations that are used again, and calls that are late or do not take place. */
final class Occasions {
    private Occasions() {}

    static List<Case> cases() {
        return List.of(
                new Case("C43", Occasions::personalRoom),
                new Case("C44", Occasions::oneLink),
                new Case("C45", Occasions::weeklySeries),
                new Case("C46", Occasions::anHourLate),
                new Case("C47", Occasions::noShow));
    }

    /** The interviewer's own room sees several interviews a day; in the twin a stranger is in it between two. */
    private static void personalRoom(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Room room = Room.personal(world.dice, scene.interviewers().getFirst().person);
        scene.booking().room = room;
        scene.call().url = room.written(world.dice);
        for (int i = 1; i <= 2; i++) {
            world.book(scene.somebodyElse(), scene.slot().shifted(150 * i), scene.interviewers()).room = room;
        }
        if (twin) {
            scene.withoutIdentity();
            scene.call().moved(scene.slot().shifted(75));
            scene.expect(Answer.notMatched());
        } else {
            scene.expectMatched();
        }
    }

    /** Two interviews share a link; in the twin also the hour, and nothing tells who is there. */
    private static void oneLink(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral().withSharedRoom();
        World world = setting.world();
        Room room = Objects.requireNonNull(scene.booking().room);
        if (twin) {
            scene.rival(scene.somebodyElse()).room = room;
            scene.withoutIdentity();
            scene.expect(Answer.review());
            return;
        }
        Slot later = scene.slot().shifted(world.dice.pick(90, 120, 180, 240));
        Scene second = setting.stage()
                .scene(scene.job(), scene.somebodyElse(), scene.interviewers(), later)
                .neutral();
        second.booking().room = room;
        second.call().location = null;
        second.call().url = room.written(world.dice);
        scene.expectMatched();
        second.expectMatched();
    }

    /** In the twin only last week's guest has an interview. */
    private static void weeklySeries(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral().withSharedRoom();
        World world = setting.world();
        Room room = Objects.requireNonNull(scene.booking().room);
        Slot before = scene.slot().shifted(-7 * 1440);
        Scene past = setting.stage()
                .scene(scene.job(), scene.somebodyElse(), scene.interviewers(), before)
                .neutral();
        past.booking().room = room;
        past.call().location = null;
        past.call().url = room.written(world.dice);
        String uid = world.dice.letters(16) + "@calendar.example";
        past.call().calendar = occurrence(world, uid, before);
        scene.call().calendar = occurrence(world, uid, scene.slot());
        past.expectMatched();
        if (twin) {
            world.forget(scene.booking());
            scene.expect(Answer.matched(scene.applicant().target()));
        } else {
            scene.expectMatched();
        }
    }

    private static Call.Calendar occurrence(World world, String uid, Slot slot) {
        return new Call.Calendar(uid, world.dice.letters(12), slot.start().toString(), null);
    }

    /** In the twin the interviewer has another interview at the hour at which this one begins. */
    private static void anHourLate(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        int late = 60 + world.dice.between(-4, 6);
        scene.call().held = scene.slot().shifted(late);
        scene.call().changedAt = scene.slot().shifted(late + 5).end();
        if (!twin) {
            scene.expect(scene.matchedOnly());
            return;
        }
        Applicant other = scene.somebodyElse();
        world.book(other, scene.slot().shifted(60), scene.interviewers());
        if (setting.coin()) {
            scene.withoutIdentity();
            scene.expect(Answer.review());
        } else {
            // The address names the candidate, yet the table asks for a person's look.
            scene.expect(Answer.review(), scene.matchedOnly());
        }
    }

    /** In the twin the candidate came. */
    private static void noShow(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        if (!twin) {
            scene.call().status = Call.Status.NO_SHOW;
            scene.guest().absent();
            scene.call().notesReady = setting.coin();
            if (setting.coin()) {
                scene.call().held =
                        Slot.of(scene.slot().start(), setting.world().dice.between(6, 14));
            }
        }
        scene.expectMatched();
    }
}
