package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Section C, first part: interviews that move, and interviews that are known late. */
final class Times {
    private Times() {}

    static List<Case> cases() {
        return List.of(
                new Case("C36", Times::movedInPlace),
                new Case("C37", Times::movedByDeletion),
                new Case("C38", Times::movedInCalendarOnly),
                new Case("C39", Times::beforeTheSync),
                new Case("C40", Times::loggedLater));
    }

    /** In the twin somebody else has the slot that became free. */
    private static void movedInPlace(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        Slot old = scene.slot().shifted(setting.world().dice.pick(120, 150, 180, 240));
        movedFrom(scene, old);
        scene.expectMatched();
        if (twin) {
            Scene other = setting.stage()
                    .scene(scene.job(), scene.somebodyElse(), scene.interviewers(), old)
                    .neutral();
            other.expectMatched();
        }
    }

    private static void movedFrom(Scene scene, Slot old) {
        World world = scene.world();
        Booking booking = scene.booking();
        Recording call = scene.call();
        Instant planned = booking.createdAt;
        Slot now = Objects.requireNonNull(booking.slot);
        booking.slot = old;
        world.remember(booking, planned);
        booking.slot = now;
        booking.changedAt = planned.plus(Duration.ofHours(world.dice.between(1, 12)));
        Slot held = Objects.requireNonNull(call.held);
        call.scheduled = old;
        call.held = null;
        call.status = Call.Status.SCHEDULED;
        world.remember(call, planned);
        call.scheduled = now;
        call.held = held;
        call.status = Call.Status.ENDED;
    }

    /** Deleted on both sides and made anew; in the twin Pinpoint never had the new one. */
    private static void movedByDeletion(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Slot old = scene.slot().shifted(setting.coin() ? 180 : 1440);
        Booking former = world.book(scene.applicant(), old, scene.interviewers());
        world.remember(former, former.createdAt);
        former.deleted(former.createdAt.plus(Duration.ofHours(3)));
        Recording gone = world.call(old);
        gone.held = null;
        gone.status = Call.Status.CANCELLED;
        gone.title = scene.call().title;
        gone.recordedBy = scene.call().recordedBy;
        gone.organizer = scene.call().organizer;
        gone.guests.addAll(scene.call().guests);
        gone.calendar = calendar(world);
        gone.notesReady = false;
        gone.changedAt = former.changedAt;
        scene.call().calendar = calendar(world);
        world.expect(gone, Answer.unpublished("none"));
        if (twin) {
            world.forget(scene.booking());
            scene.expect(Answer.matched(scene.applicant().target()), Answer.review());
        } else {
            scene.expectMatched();
        }
    }

    private static Call.Calendar calendar(World world) {
        return new Call.Calendar(world.dice.letters(16) + "@calendar.example", world.dice.letters(12), null, null);
    }

    /** In the twin the old slot is another interview of the same person, with a room of its own. */
    private static void movedInCalendarOnly(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral().withSharedRoom();
        World world = setting.world();
        Slot old = scene.slot().shifted(world.dice.pick(90, 120, 180, 1440));
        if (twin) {
            world.book(scene.applicant(), old, scene.interviewers()).room = Room.fresh(world.dice);
            scene.expectMatched();
        } else {
            scene.booking().slot = old;
            scene.expect(scene.matchedOnly().warned("data_mismatch.time"));
        }
    }

    /** Interviews have not been read so far; in the twin this one has been nevertheless. */
    private static void beforeTheSync(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        World world = setting.world();
        world.quiet = true;
        Instant end = Objects.requireNonNull(scene.call().held).end();
        Instant behind = setting.coin()
                ? scene.slot().start().minus(Duration.ofMinutes(world.dice.between(1, 300)))
                : end.plus(Duration.ofMinutes(world.dice.between(1, 4)));
        if (world.dice.chance(25)) {
            world.watermarks.running("interviews");
        }
        world.watermarks.only("interviews", behind);
        if (twin) {
            scene.booking().changedAt = scene.slot().start().minus(Duration.ofHours(12));
            scene.expectMatched();
            return;
        }
        world.forget(scene.booking());
        if (setting.coin()) {
            world.forget(scene.applicant());
            world.watermarks.only("applications", behind);
        }
        scene.expect(Answer.pending());
    }

    /** In the twin it is never logged. */
    private static void loggedLater(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        Booking booking = scene.booking();
        if (twin) {
            setting.world().forget(booking);
            scene.expect(Answer.matched(scene.applicant().target()));
            return;
        }
        booking.createdAt =
                scene.slot().end().plus(Duration.ofMinutes(setting.world().dice.between(20, 1500)));
        booking.changedAt = booking.createdAt;
        scene.expectMatched();
    }
}
