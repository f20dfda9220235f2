package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Section C, last part: hours that are wrong by a zone, days that are not the same everywhere, slots that are none. */
final class Clocks {
    private Clocks() {}

    static List<Case> cases() {
        return List.of(
                new Case("C48", Clocks::wrongZone),
                new Case("C49", Clocks::clockChange),
                new Case("C50", Clocks::allDay),
                new Case("C51", Clocks::dateLine),
                new Case("C52", Clocks::noSlotYet));
    }

    /** In the twin those come whose interviews are at these hours. */
    private static void wrongZone(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        int off = setting.world().dice.pick(60, 120);
        Scene second = neighbour(setting, scene, off);
        if (twin) {
            scene.expectMatched();
            second.expectMatched();
        } else {
            late(scene, off);
            late(second, off);
        }
    }

    /** In the twin nothing tells who is there. */
    private static void clockChange(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        Scene second = neighbour(setting, scene, 60);
        late(scene, 60);
        late(second, 60);
        if (twin) {
            second.withoutIdentity();
            second.expect(Answer.notMatched());
        }
    }

    private static Scene neighbour(Setting setting, Scene scene, int off) {
        return setting.stage()
                .scene(
                        scene.job(),
                        scene.somebodyElse(),
                        scene.interviewers(),
                        scene.slot().shifted(off))
                .bare();
    }

    /** Pinpoint has the interview so many minutes later than it is held. */
    private static void late(Scene scene, int off) {
        scene.booking().slot = scene.slot().shifted(off);
        scene.expect(scene.matchedOnly());
    }

    /** A block for the day lies around the session; in the twin it is somebody else's. */
    private static void allDay(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        World world = setting.world();
        Slot day = new Slot(
                scene.slot().start().minus(Duration.ofHours(world.dice.between(3, 5))),
                scene.slot().end().plus(Duration.ofHours(world.dice.between(4, 6))));
        world.quiet = true;
        world.book(twin ? scene.somebodyElse() : scene.applicant(), day, scene.interviewers());
        scene.expectMatched();
    }

    /** Held while it is two days on the earth; in the twin Pinpoint has the same hour of a day before or after. */
    private static void dateLine(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare().withUnknownAddress();
        World world = setting.world();
        world.quiet = true;
        Instant midnight = scene.slot().start().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        Slot slot = Slot.of(midnight.minus(Duration.ofMinutes(5L * world.dice.between(2, 5))), 45);
        Booking booking = scene.booking();
        booking.slot = twin ? slot.shifted(setting.coin() ? 1440 : -1440) : slot;
        scene.call().moved(slot);
        if (twin) {
            scene.expect(Answer.review());
        } else {
            scene.expect(world.matched(scene.call(), booking));
        }
    }

    /** In the twin it is picked. */
    private static void noSlotYet(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        if (twin) {
            scene.expectMatched();
        } else {
            scene.booking().slot = null;
            scene.booking().room = null;
            scene.expect(Answer.matched(scene.applicant().target()), Answer.review());
        }
    }
}
