package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Section C, second part: interviews that follow each other in one room. */
final class BackToBack {
    private BackToBack() {}

    static List<Case> cases() {
        return List.of(new Case("C41", BackToBack::twoInOneRecording), new Case("C42", BackToBack::earlyBird));
    }

    private static void twoInOneRecording(Setting setting, boolean twin) {
        Scene first = setting.scene().neutral().withSharedRoom();
        Scene second = following(setting, first);
        if (twin) {
            first.expectMatched();
            second.expectMatched();
            return;
        }
        runsOn(first, second, setting.coin());
        first.expect(Answer.review());
    }

    /** Back to back in the same room, with somebody else. */
    private static Scene following(Setting setting, Scene first) {
        Scene second = setting.stage()
                .scene(
                        first.job(),
                        first.somebodyElse(),
                        first.interviewers(),
                        first.slot().next())
                .neutral();
        Room room = Objects.requireNonNull(first.booking().room);
        second.booking().room = room;
        second.call().location = null;
        second.call().url = room.written(setting.world().dice);
        Slot held = Objects.requireNonNull(first.call().held);
        Instant latest = first.slot().end().minusSeconds(20);
        first.call().held = new Slot(held.start(), held.end().isAfter(latest) ? latest : held.end());
        Slot later = Objects.requireNonNull(second.call().held);
        second.call().held = new Slot(first.slot().end().plusSeconds(30), later.end());
        return second;
    }

    /** The first call goes on through the second interview, which has none of its own. */
    private static void runsOn(Scene first, Scene second, boolean invited) {
        Guest next = first.call().add(Guest.of(second.guest().email, second.guest().name));
        next.invited = invited;
        Instant start = Objects.requireNonNull(first.call().held).start();
        Slot whole = new Slot(start, second.slot().end());
        first.guest().joinedAt = start;
        first.guest().leftAt = first.slot().end().minusSeconds(40);
        next.joinedAt = first.slot().end().plusSeconds(50);
        next.leftAt = whole.end().minusSeconds(5);
        first.call().held = whole;
        first.call().changedAt = whole.end().plus(Duration.ofMinutes(6));
        first.world().forget(second.call());
    }

    /** The next candidate is there for the last minutes; in the twin the recording goes on with them. */
    private static void earlyBird(Setting setting, boolean twin) {
        Scene first = setting.scene().neutral().withSharedRoom();
        Scene second = following(setting, first);
        if (twin) {
            runsOn(first, second, false);
            first.expect(Answer.review());
            return;
        }
        Slot held = Objects.requireNonNull(first.call().held);
        Applicant early = second.applicant();
        Guest guest =
                first.call().add(Guest.of(early.email, early.person.display()).uninvited());
        guest.joinedAt = held.end().minusSeconds(setting.world().dice.between(40, 200));
        guest.leftAt = held.end();
        first.guest().joinedAt = held.start();
        first.guest().leftAt = held.end();
        first.expect(first.matchedOnly());
        second.expectMatched();
    }
}
