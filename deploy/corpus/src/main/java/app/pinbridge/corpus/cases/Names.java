package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;

/** Section A, second half: names as people and devices write them, and others on the candidate's call. */
final class Names {
    private static final String CANDIDATE_WRONG = "data_mismatch.candidate_wrong";
    private static final String PARTICIPANT_WRONG = "data_mismatch.participant_wrong";

    private Names() {}

    static List<Case> cases() {
        return List.of(
                new Case("A13", Names::otherScript),
                new Case("A14", Names::otherOrder),
                new Case("A15", Names::specialLetters),
                new Case("A16", Names::marks),
                new Case("A17", Names::nickname),
                new Case("A18", Names::marriedName),
                new Case("A19", Names::twoSurnames),
                new Case("A20", Names::oneWord),
                new Case("A21", Names::noise),
                new Case("A22", Names::partnersAccount),
                new Case("A23", Names::anothersName),
                new Case("A24", Names::hiddenGuests));
    }

    private static void otherScript(Setting setting, boolean twin) {
        Person person = setting.world().people.foreign();
        Scene scene = setting.recast(person);
        // Han characters have several readings: whether the name is the same, nobody can tell for sure.
        boolean han = person.familyName().local().codePoints().anyMatch(Names::isHan);
        shown(setting, scene, person.transcribed().display(), twin, han);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static void otherOrder(Setting setting, boolean twin) {
        Person person = setting.scene().applicant().person;
        String shown = setting.coin() ? person.reversed() : person.family() + ", " + person.given();
        shown(setting, setting.scene(), shown, twin, false);
    }

    private static void specialLetters(Setting setting, boolean twin) {
        Person person = setting.world().people.with(one -> one.display().matches(".*[łŁøØßæÆđĐıþÞð].*"));
        spelled(setting, person, Person::plain, twin);
    }

    private static void marks(Setting setting, boolean twin) {
        Person person = setting.world()
                .people
                .with(one -> !one.display().equals(decomposed(one.display()))
                        || one.display().contains("'")
                        || one.display().contains("-"));
        UnaryOperator<String> spelling = setting.world()
                .dice
                .pick(Names::decomposed, text -> text.replace('\'', '\u2019'), text -> text.replace('-', ' '));
        spelled(setting, person, spelling, twin);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** Either side may have the other spelling. */
    private static void spelled(Setting setting, Person person, UnaryOperator<String> spelling, boolean twin) {
        Scene scene = setting.recast(person);
        if (setting.coin()) {
            shown(setting, scene, spelling.apply(person.display()), twin, false);
        } else {
            scene.applicant().firstName = spelling.apply(person.given());
            scene.applicant().lastName = spelling.apply(person.family());
            shown(setting, scene, person.display(), twin, false);
        }
    }

    /** Slot and interviewer agree, and the name is all that the call tells of the candidate; in the twin it is alone. */
    private static void shown(Setting setting, Scene scene, String name, boolean twin, boolean unknowable) {
        scene.bare();
        scene.guest().name = name;
        scene.guest().email = setting.coin() ? null : setting.world().addresses.handle();
        if (twin) {
            setting.world().forget(scene.booking());
            scene.expect(Answer.notMatched());
        } else if (unknowable) {
            scene.expect(scene.matchedOnly(), Answer.review());
        } else {
            scene.expect(scene.matchedOnly());
        }
    }

    private static void nickname(Setting setting, boolean twin) {
        String[] entry = setting.world().people.nickname().split("=");
        Person person = setting.world().people.anybody().latin().called(entry[0]);
        Scene scene = setting.recast(person);
        shown(setting, scene, entry[1] + " " + person.family(), twin, false);
    }

    private static void marriedName(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        Person stranger = setting.world().people.anybody();
        scene.guest().name =
                scene.applicant().person.given() + " " + stranger.latin().family();
        if (twin) {
            scene.guest().email = setting.world().addresses.handle();
            setting.world().forget(scene.booking());
            scene.expect(Answer.notMatched());
        } else {
            scene.expectMatched();
        }
    }

    private static void twoSurnames(Setting setting, boolean twin) {
        World world = setting.world();
        Person second = world.people.with(one -> !one.otherScript());
        Person person =
                world.people.with(one -> !one.otherScript() && !one.family().contains(" "));
        Scene scene = setting.recast(person.named(person.family() + " " + second.family()));
        shown(setting, scene, person.display(), twin, false);
        if (twin) {
            scene.expect(Answer.review());
        }
    }

    private static void oneWord(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        if (twin) {
            scene.guest().email = null;
            scene.expectMatched();
            return;
        }
        world.forget(scene.booking());
        scene.guest().email = setting.coin() ? null : world.addresses.handle();
        if (setting.coin()) {
            scene.guest().name = scene.applicant().person.given();
        } else {
            String mononym = world.people.mononym();
            scene.applicant().firstName = mononym;
            scene.applicant().lastName = null;
            scene.applicant().email = world.addresses.handle();
            scene.guest().name = mononym;
        }
        scene.expect(Answer.notMatched());
    }

    private static void noise(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        scene.guest().email = null;
        String device = world.dice.pick("iPhone", "iPad", "Galaxy S23", "MacBook Pro", "Zoom user", "Guest");
        if (twin) {
            scene.guest().name = device;
            scene.rival(scene.somebodyElse());
            scene.expect(Answer.review());
        } else if (setting.coin()) {
            scene.guest().name = device;
            scene.withSharedRoom().expectMatched();
        } else {
            scene.guest().name = scene.applicant().person.display()
                    + world.dice.pick(
                            " (she/her)",
                            " (he/him)",
                            " [they/them]",
                            " | " + world.words.company(),
                            " (" + world.words.company() + ")",
                            " - iPhone");
            scene.expect(scene.matchedOnly());
        }
    }

    private static void partnersAccount(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral().withSharedRoom();
        World world = setting.world();
        scene.guest().absent();
        Person partner = world.people.anybody().named(scene.applicant().person.family());
        Guest came = scene.call()
                .add(Guest.of(world.addresses.handle(), partner.display()).uninvited());
        if (twin) {
            Applicant other = scene.somebodyElse();
            came.email = other.email;
            came.name = other.person.display();
            scene.expect(
                    Answer.review(),
                    scene.matchedOnly().published(Gate.hold(CANDIDATE_WRONG)),
                    scene.matchedOnly().published(Gate.hold(PARTICIPANT_WRONG)));
        } else {
            scene.expect(scene.matchedOnly().warned(PARTICIPANT_WRONG));
        }
    }

    private static void anothersName(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        Applicant other = scene.somebodyElse();
        Guest came = scene.call().add(Guest.of(null, other.person.display()).uninvited());
        if (twin) {
            came.email = other.email;
            scene.guest().absent();
            scene.expect(
                    Answer.review(),
                    scene.matchedOnly().published(Gate.hold(CANDIDATE_WRONG)),
                    scene.matchedOnly().published(Gate.hold(PARTICIPANT_WRONG)));
        } else {
            scene.expect(
                    scene.matchedOnly().warned(CANDIDATE_WRONG),
                    scene.matchedOnly().warned(PARTICIPANT_WRONG));
        }
    }

    private static void hiddenGuests(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        scene.call().guestListHidden = true;
        scene.call().guests.clear();
        if (setting.coin()) {
            scene.call().guests.addAll(scene.hosts());
        }
        if (twin) {
            scene.expect(
                    Answer.review().because("insufficient.hidden_guests"),
                    Answer.unmatched().because("insufficient.hidden_guests"));
        } else {
            scene.withSharedRoom().expectMatched();
        }
    }
}
