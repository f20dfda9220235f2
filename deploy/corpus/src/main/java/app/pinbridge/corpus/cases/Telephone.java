package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Slot;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.time.Instant;

/** Section F, the telephone: numbers, numbers that say nothing, and messages left. */
final class Telephone {
    private Telephone() {}

    /** A call by telephone in the interview's slot: the interviewer, and a number. */
    private static Guest dialled(Setting setting) {
        Scene scene = setting.scene();
        Recording call = Thin.strip(scene, Call.Source.PHONE);
        call.said(Call.MeetingType.JOB_INTERVIEW);
        scene.booking().room = null;
        if (setting.coin()) {
            call.add(scene.hosts().getFirst());
        }
        return call.add(Guest.of(null, null));
    }

    static void number(Setting setting, boolean twin) {
        Guest guest = dialled(setting);
        Scene scene = setting.scene();
        World world = setting.world();
        if (setting.coin()) {
            abroad(setting, guest, twin);
            return;
        }
        String phone = world.addresses.phone();
        scene.applicant().phone = written(setting, phone);
        guest.phone = written(setting, phone);
        if (!twin) {
            scene.expectMatched();
        } else if (setting.coin()) {
            Applicant other = scene.somebodyElse();
            other.phone = phone;
            scene.rival(other);
            scene.expect(Answer.review());
        } else {
            world.forget(scene.booking());
            scene.expect(Answer.matched(scene.applicant().target()));
        }
    }

    /** The record has a number without a prefix, and says of which country it is. */
    private static void abroad(Setting setting, Guest guest, boolean twin) {
        Scene scene = setting.scene();
        String national = "151" + setting.world().dice.digits(8);
        scene.applicant().phone = "0" + national;
        scene.applicant().phoneRegion = "DE";
        guest.phone = (twin ? "+48" : "+49") + national;
        if (twin) {
            scene.expect(Answer.notMatched());
        } else {
            scene.expectMatched();
        }
    }

    /** A British number in one of the ways in which people write it. */
    private static String written(Setting setting, String phone) {
        String national = phone.substring("+44".length());
        String head = national.substring(0, 4);
        String tail = national.substring(4);
        return switch (setting.world().dice.below(6)) {
            case 0 -> phone;
            case 1 -> "+44 " + head + " " + tail;
            case 2 -> "0" + head + " " + tail;
            case 3 -> "0044" + national;
            case 4 -> "(0" + head + ") " + tail.substring(0, 3) + "-" + tail.substring(3);
            default -> "0" + national;
        };
    }

    static void withheld(Setting setting, boolean twin) {
        Guest guest = dialled(setting);
        Scene scene = setting.scene();
        World world = setting.world();
        String phone = world.addresses.phone();
        scene.applicant().phone = phone;
        if (twin) {
            guest.phone = written(setting, phone);
            scene.expectMatched();
        } else if (setting.coin()) {
            guest.phone =
                    world.dice.chance(20) ? null : world.dice.pick("anonymous", "withheld", "Unknown", "Restricted");
            scene.expect(Answer.notMatched());
        } else {
            guest.phone = phone;
            for (int count = world.dice.between(2, 4); count > 0; count--) {
                Applicant colleague = scene.somebodyElse();
                colleague.phone = phone;
                if (count == 2) {
                    scene.rival(colleague);
                }
            }
            scene.expect(Answer.notMatched());
        }
    }

    static void voicemail(Setting setting, boolean twin) {
        Guest guest = dialled(setting);
        Scene scene = setting.scene();
        World world = setting.world();
        Recording call = scene.call();
        String phone = world.addresses.phone();
        scene.applicant().phone = phone;
        guest.phone = phone;
        if (twin) {
            scene.expectMatched();
            return;
        }
        call.meetingType = null;
        if (world.dice.chance(70)) {
            call.title = world.dice.pick("Voicemail", "Voicemail from " + phone, "New voicemail", "Voicemail message");
        } else {
            call.fileName = "voicemail-" + world.dice.digits(5) + world.dice.pick(".wav", ".mp3");
        }
        Instant start = scene.slot().shifted(world.dice.pick(-180, 0, 240)).start();
        call.held = new Slot(start, start.plus(Duration.ofSeconds(world.dice.between(9, 90))));
        call.changedAt = call.held.end().plus(Duration.ofMinutes(2));
        scene.expect(Answer.ignored());
    }
}
