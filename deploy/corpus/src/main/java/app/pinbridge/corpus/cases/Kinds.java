package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Section D, first part: panels, pools, substitutes, and those who only listen. */
final class Kinds {
    private static final String PARTICIPANT_WRONG = "data_mismatch.participant_wrong";

    private Kinds() {}

    static List<Case> cases() {
        return List.of(
                new Case("D53", Kinds::panel),
                new Case("D54", Kinds::panelInPieces),
                new Case("D55", Kinds::substitute),
                new Case("D56", Kinds::pool),
                new Case("D57", Kinds::shadows));
    }

    private static void panel(Setting setting, boolean twin) {
        Scene scene = setting.panel(setting.world().dice.between(2, 4));
        scene.booking().partPerInterviewer = setting.coin();
        if (twin) {
            scene.bare().withoutIdentity();
            scene.rival(scene.somebodyElse()).partPerInterviewer = scene.booking().partPerInterviewer;
            scene.expect(Answer.review());
        } else {
            scene.neutral().expectMatched();
        }
    }

    private static void panelInPieces(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.panel(world.dice.between(3, 4)).neutral();
        List<Booking> pieces = new ArrayList<>();
        for (Employee interviewer : scene.interviewers()) {
            Booking piece = world.book(scene.applicant(), scene.slot(), List.of(interviewer));
            piece.room = scene.booking().room;
            pieces.add(piece);
        }
        world.forget(scene.booking());
        if (twin) {
            Booking gone = pieces.removeLast();
            world.remember(gone, gone.createdAt);
            gone.cancelled(scene.slot().start().minus(Duration.ofHours(world.dice.between(2, 15))));
            scene.call()
                    .guests
                    .removeIf(guest -> gone.interviewers.getFirst().email.equals(guest.email));
            scene.call().recordedBy = pieces.getFirst().interviewers.getFirst().email;
        }
        scene.expect(world.matched(scene.call(), pieces.toArray(Booking[]::new)));
    }

    private static void substitute(Setting setting, boolean twin) {
        Scene scene = setting.panel(1).bare();
        Employee substitute = setting.colleague();
        AccessRule access = replace(setting, scene, substitute);
        if (twin) {
            scene.withoutIdentity();
            scene.expect(Answer.notMatched());
        } else {
            scene.expect(scene.matchedOnly().warned(PARTICIPANT_WRONG));
            setting.world().expectAccess(scene.call(), access);
        }
    }

    /** Somebody else is on the call in place of its one interviewer. */
    private static AccessRule replace(Setting setting, Scene scene, Employee substitute) {
        Guest host = scene.hosts().getFirst();
        boolean invited = setting.coin();
        if (invited) {
            host.absent();
        } else {
            scene.call().guests.remove(host);
        }
        scene.call().add(Guest.of(substitute));
        scene.call().recordedBy = substitute.email;
        String missing = scene.interviewers().getFirst().email;
        return invited
                ? new AccessRule(List.of(substitute.email, missing), List.of(), List.of())
                : new AccessRule(List.of(substitute.email), List.of(missing), List.of());
    }

    private static void pool(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.panel(world.dice.between(3, 5)).bare();
        List<Guest> hosts = scene.hosts();
        scene.call().guests.removeAll(hosts.subList(1, hosts.size()));
        List<String> others =
                scene.interviewers().stream().skip(1).map(one -> one.email).toList();
        if (twin) {
            Employee stranger = setting.colleague();
            scene.call().guests.remove(hosts.getFirst());
            scene.call().add(Guest.of(stranger));
            scene.call().recordedBy = stranger.email;
            scene.expect(scene.matchedOnly().warned(PARTICIPANT_WRONG));
            world.expectAccess(scene.call(), new AccessRule(List.of(stranger.email), others, List.of()));
            return;
        }
        if (setting.coin()) {
            scene.withUnknownAddress();
        }
        scene.expectMatched();
        world.expectAccess(
                scene.call(), new AccessRule(List.of(scene.interviewers().getFirst().email), others, List.of()));
    }

    private static void shadows(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().bare();
        List<String> shadows = new ArrayList<>();
        for (int count = world.dice.between(1, 3); count > 0; count--) {
            Employee shadow = setting.colleague();
            shadows.add(shadow.email);
            scene.call().add(Guest.of(shadow)).invited = setting.coin();
        }
        scene.call().add(setting.stage().bot());
        Guest second = scene.call().add(setting.stage().bot());
        second.email = world.addresses.handleAt("fireflies.ai");
        if (twin) {
            scene.call().guests.remove(scene.guest());
            scene.rival(scene.somebodyElse());
            scene.expect(Answer.review());
        } else {
            scene.expectMatched();
            world.expectAccess(scene.call(), new AccessRule(shadows, List.of(second.email), List.of()));
        }
    }
}
