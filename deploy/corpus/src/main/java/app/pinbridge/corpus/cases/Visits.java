package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Section D, last part: meetings that are none of hiring's, and interviews that look like one. */
final class Visits {
    private Visits() {}

    static List<Case> cases() {
        return List.of(
                new Case("D68", (setting, twin) -> visit(setting, twin, "demo")),
                new Case("D69", (setting, twin) -> visit(setting, twin, "press")),
                new Case("D70", (setting, twin) -> visit(setting, twin, setting.coin() ? "customer" : "client")),
                new Case("D71", Visits::hiringTeam),
                new Case("D72", Visits::otherType));
    }

    /** People of a company come of whom one has applied, whose interview is at another time, in the twin now. */
    private static void visit(Setting setting, boolean twin, String sort) {
        Scene scene = setting.scene();
        World world = setting.world();
        Recording call = scene.call();
        Applicant applicant = scene.applicant();
        if (twin) {
            String domain = world.words.company().toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
            applicant.email = world.addresses.atWork(applicant.person, domain);
            scene.guest().email = applicant.email;
            scene.neutral().expectMatched();
            return;
        }
        call.guests.clear();
        call.guests.addAll(scene.hosts());
        setting.backdrop().visit(call, sort);
        scene.withoutSharedRoom();
        String visitor = Objects.requireNonNull(call.guests.getLast().email);
        applicant.email = world.addresses.atWork(applicant.person, visitor.substring(visitor.indexOf('@') + 1));
        scene.booking().slot = scene.slot().shifted(world.dice.pick(1440, 2880, 1440 + 60));
        scene.expect(Answer.ignored());
    }

    private static void hiringTeam(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        Employee recruiter = scene.job().recruiter;
        Employee manager = scene.job().hiringManager;
        if (!twin) {
            scene.call().add(Guest.of(recruiter));
            scene.call().add(Guest.of(manager));
        }
        if (setting.coin()) {
            scene.withUnknownAddress();
        }
        scene.expectMatched();
        String candidate = String.valueOf(scene.guest().email);
        scene.world()
                .expectAccess(
                        scene.call(),
                        new AccessRule(List.of(recruiter.email, manager.email), List.of(candidate), List.of()));
    }

    private static void otherType(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral().withSharedRoom();
        if (twin) {
            if (setting.coin()) {
                scene.call().meetingType = null;
            }
            scene.expectMatched();
        } else {
            scene.call().said(Call.MeetingType.OTHER);
            scene.expect(Answer.review().because("meeting_type"));
        }
    }
}
