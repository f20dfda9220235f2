package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.util.List;

/** Section A, first half: addresses that say more or less than they seem to, and namesakes. */
final class Addressees {
    private Addressees() {}

    static List<Case> cases() {
        return List.of(
                new Case("A1", Addressees::otherAddress),
                new Case("A2", Addressees::gmailForms),
                new Case("A3", Addressees::dotsElsewhere),
                new Case("A4", Addressees::relayInPinpoint),
                new Case("A5", Addressees::relayOnTheCall),
                new Case("A6", Addressees::agencyPerson),
                new Case("A7", Addressees::agencyMailbox),
                new Case("A8", Addressees::couple),
                new Case("A9", Addressees::namesakesByAddress),
                new Case("A10", Addressees::namesakesByInterviewer),
                new Case("A11", Addressees::namesakesInOneSlot),
                new Case("A12", Addressees::nameWithoutAddress));
    }

    private static void otherAddress(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare().withUnknownAddress();
        if (!twin) {
            scene.expectMatched();
        } else if (setting.coin()) {
            scene.rival(scene.namesake());
            scene.expect(Answer.review());
        } else {
            // The name fits one of the two only: whether that is enough, the text leaves open.
            scene.rival(scene.somebodyElse());
            scene.expect(Answer.review(), scene.matchedOnly());
        }
    }

    private static void gmailForms(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        scene.rival(scene.somebodyElse());
        String fancy = world.addresses.handleAt("gmail.com");
        String local = fancy.substring(0, fancy.indexOf('@'));
        scene.applicant().email = fancy;
        scene.guest().name = null;
        String other = switch (world.dice.below(4)) {
            case 0 -> local.replace(".", "");
            case 1 -> local + "+jobs";
            case 2 -> local.charAt(0) + "." + local.substring(1);
            default -> local.replace(".", "") + "+" + world.dice.letters(4);
        };
        scene.guest().email = (twin ? world.dice.letters(2) + other : other)
                + world.dice.pick("@gmail.com", "@googlemail.com", "@gmail.com");
        if (twin) {
            scene.expect(Answer.review());
        } else {
            scene.expectMatched();
        }
    }

    private static void dotsElsewhere(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        world.forget(scene.booking());
        String address = world.addresses.handleAt(world.dice.pick("outlook.com", "gmx.de", "mail.example"));
        scene.applicant().email = address;
        scene.guest().name = null;
        if (twin) {
            scene.guest().email = address;
            scene.expect(Answer.matched(scene.applicant().target()));
        } else {
            scene.guest().email = address.replaceFirst("\\.", "");
            scene.expect(Answer.notMatched());
        }
    }

    private static void relayInPinpoint(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        scene.applicant().email = setting.world().addresses.relay();
        relayed(scene, twin);
    }

    private static void relayOnTheCall(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        scene.guest().email = setting.world().addresses.relay();
        relayed(scene, twin);
    }

    private static void relayed(Scene scene, boolean twin) {
        scene.bare();
        if (twin) {
            scene.guest().name = null;
            scene.rival(scene.somebodyElse());
            scene.expect(Answer.review());
        } else {
            scene.withSharedRoom().expectMatched();
        }
    }

    private static void agencyPerson(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Person agent = world.people.anybody();
        scene.guest().email = world.addresses.atWork(agent, "talent-agency.example");
        scene.guest().name = agent.display();
        if (twin) {
            scene.rival(scene.somebodyElse());
            scene.expect(Answer.review());
            return;
        }
        scene.call().title = world.dice.pick("Interview ", "Interview with ", "Entretien ")
                + scene.applicant().person.display();
        if (setting.coin()) {
            scene.withSharedRoom().expectMatched();
        } else {
            scene.expect(scene.matchedOnly());
        }
        world.expectAccess(
                scene.call(), new AccessRule(List.of(), List.of(String.valueOf(scene.guest().email)), List.of()));
    }

    private static void agencyMailbox(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Person agent = world.people.anybody();
        String mailbox = world.addresses.handleAt("staffing.example");
        scene.applicant().email = mailbox;
        for (int i = 1; i <= 2; i++) {
            Applicant other = scene.somebodyElse();
            other.email = mailbox;
            world.book(other, scene.slot().shifted(1440 + 90 * i), scene.interviewers());
        }
        scene.guest().email = mailbox;
        scene.guest().name = setting.coin() ? agent.display() : null;
        if (twin) {
            scene.booking().slot = scene.slot().shifted(1440);
            scene.expect(Answer.review().because("duplicate_in_ats.candidate"));
        } else {
            scene.call().title = "Interview: " + scene.applicant().person.display();
            scene.expect(scene.matchedOnly());
        }
    }

    private static void couple(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Person stranger = world.people.anybody();
        Applicant partner = world.apply(
                stranger.named(scene.applicant().person.family()), setting.coin() ? scene.job() : world.opening());
        partner.email = scene.applicant().email;
        boolean sameSlot = twin || setting.coin();
        world.book(partner, sameSlot ? scene.slot() : scene.slot().shifted(150), scene.interviewers());
        if (twin) {
            scene.guest().name = null;
            scene.expect(Answer.review());
        } else if (sameSlot) {
            // The name is all that tells them apart: whether that is enough, the text leaves open.
            scene.expect(Answer.review(), scene.matchedOnly());
        } else {
            scene.expect(scene.matchedOnly());
        }
    }

    private static void namesakesByAddress(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        Applicant first = scene.namesake();
        Booking rival = scene.rival(first);
        if (twin) {
            scene.guest().email = first.email;
            scene.expect(setting.world().matched(scene.call(), rival));
        } else {
            scene.expectMatched();
        }
    }

    private static void namesakesByInterviewer(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        scene.guest().email = setting.coin() ? null : world.addresses.handle();
        Booking rival = scene.rival(scene.namesake());
        if (twin) {
            scene.expect(Answer.review());
        } else {
            rival.interviewers = List.of(world.employee());
            scene.expect(scene.matchedOnly());
        }
    }

    private static void namesakesInOneSlot(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        scene.guest().email = setting.coin() ? null : world.addresses.handle();
        Booking rival = scene.rival(scene.namesake());
        if (twin) {
            scene.expect(Answer.review());
        } else {
            rival.room = Room.fresh(world.dice);
            scene.withSharedRoom().expectMatched();
        }
    }

    private static void nameWithoutAddress(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        scene.guest().email = world.addresses.handle();
        if (twin) {
            scene.expectMatched();
            return;
        }
        if (setting.coin()) {
            world.forget(scene.booking());
        } else {
            scene.booking().slot = scene.slot().shifted(2880);
            scene.booking().interviewers = List.of(world.employee());
        }
        scene.expect(Answer.review());
    }
}
