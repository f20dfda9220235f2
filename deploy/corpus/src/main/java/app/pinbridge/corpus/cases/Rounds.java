package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Target;
import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Recording;
import app.pinbridge.corpus.world.Room;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.util.ArrayList;
import java.util.List;

/** Section D, third part: talks about candidates without them. */
final class Rounds {
    private Rounds() {}

    static List<Case> cases() {
        return List.of(
                new Case("D63", Rounds::debrief),
                new Case("D64", Rounds::debriefOfTwo),
                new Case("D65", Rounds::debriefOnSeveral),
                new Case("D66", Rounds::intake),
                new Case("D67", Rounds::reference));
    }

    private static void debrief(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene();
        world.expectAs(World.PLAIN, scene.call(), scene.matched());
        Recording talk = talk(setting, scene);
        Employee outsider = setting.colleague();
        if (twin) {
            world.expect(talk, Answer.notMatched());
        } else {
            talk.description = linkTo(world, List.of(scene.applicant()));
            world.expect(talk, Answer.matched(scene.applicant().target()));
        }
        world.expectKind(talk, "debrief");
        if (!twin) {
            List<String> team = new ArrayList<>(
                    scene.interviewers().stream().map(one -> one.email).toList());
            team.add(scene.job().recruiter.email);
            team.add(scene.job().hiringManager.email);
            String candidate = String.valueOf(scene.applicant().email);
            world.expectAccess(talk, new AccessRule(team, List.of(outsider.email, candidate), List.of()));
        }
    }

    /** The interviewers talk an hour or two after the interview. */
    private static Recording talk(Setting setting, Scene scene) {
        World world = setting.world();
        Recording talk = world.call(
                scene.slot().shifted((int) scene.slot().length().toMinutes() + 15 * world.dice.between(4, 8)));
        talk.said(Call.MeetingType.DEBRIEF);
        talk.title =
                world.dice.pick("Debrief", "Hiring debrief", "Wrap-up", "Nachbesprechung", "Débrief", "Scorecards");
        talk.url = Room.fresh(world.dice).written(world.dice);
        scene.interviewers().forEach(one -> talk.add(Guest.of(one)));
        if (setting.coin()) {
            talk.add(Guest.of(scene.job().recruiter));
        }
        if (setting.coin() || talk.guests.size() < 2) {
            talk.add(Guest.of(scene.job().hiringManager));
        }
        talk.recordedBy = scene.interviewers().getFirst().email;
        talk.organizer = new Call.Organizer(talk.recordedBy, null);
        return talk;
    }

    private static String linkTo(World world, List<Applicant> applicants) {
        String links = String.join("\n", applicants.stream().map(world::link).toList());
        return world.dice.pick("", "Scorecards first, please.\n", "<p>Agenda</p>\n") + links;
    }

    private static void debriefOfTwo(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene();
        Scene second = earlier(setting, scene);
        world.expectAs(World.PLAIN, scene.call(), scene.matched());
        world.expectAs(World.PLAIN, second.call(), second.matched());
        Recording talk = talk(setting, scene);
        if (twin) {
            Applicant meant = setting.coin() ? scene.applicant() : second.applicant();
            talk.description = linkTo(world, List.of(meant));
            world.expect(talk, Answer.matched(meant.target()));
        } else {
            world.expect(talk, Answer.review());
        }
        world.expectKind(talk, "debrief");
    }

    /** An interview that the same interviewers hold two hours before the scene's. */
    private static Scene earlier(Setting setting, Scene scene) {
        return setting.stage()
                .scene(
                        scene.job(),
                        scene.somebodyElse(),
                        scene.interviewers(),
                        scene.slot().shifted(-120));
    }

    private static void debriefOnSeveral(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene();
        world.expectAs(World.PLAIN, scene.call(), scene.matched());
        List<Applicant> applicants = new ArrayList<>(List.of(scene.applicant()));
        Scene second = earlier(setting, scene);
        world.expectAs(World.PLAIN, second.call(), second.matched());
        applicants.add(second.applicant());
        if (setting.coin()) {
            applicants.add(scene.somebodyElse());
        }
        Recording talk = talk(setting, scene);
        if (twin) {
            talk.description = linkTo(world, List.of(second.applicant()));
            world.expect(talk, Answer.matched(second.applicant().target()));
        } else {
            talk.description = linkTo(world, world.dice.shuffled(applicants));
            List<Target> targets = applicants.stream().map(Applicant::target).toList();
            world.expect(talk, Answer.review(), Answer.matched(targets).published(new Gate("hold", null)));
        }
        world.expectKind(talk, "debrief");
    }

    private static void intake(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        World world = setting.world();
        Recording call = scene.call();
        for (Employee one : List.of(scene.job().recruiter, scene.job().hiringManager)) {
            scene.booking().interviewers.add(one);
            call.add(Guest.of(one));
        }
        if (twin) {
            scene.neutral().expectMatched();
            return;
        }
        scene.withoutSharedRoom();
        call.guests.remove(scene.guest());
        call.title = world.dice.pick("Intake: ", "Kick-off ", "Briefing Stelle ", "Role intake - ") + scene.job().title;
        call.said(Call.MeetingType.INTAKE);
        scene.expect(Answer.ignored(), Answer.matched(new Target(null, null, null, scene.job().id)));
        world.expectKind(call, "intake");
    }

    private static void reference(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        World world = setting.world();
        world.forget(scene.booking());
        Recording call = scene.withoutSharedRoom().call();
        Person person = world.people.anybody();
        Guest referee = call.add(Guest.of(world.addresses.ofPerson(person), person.display()));
        call.guests.remove(scene.guest());
        call.said(Call.MeetingType.REFERENCE);
        call.title = world.dice.pick("Reference call ", "Reference check: ", "Referenzgespräch ", "Reference for ")
                + scene.applicant().person.display();
        boolean linked = twin || setting.coin();
        if (linked) {
            call.description = linkTo(world, List.of(scene.applicant()));
        }
        if (!twin) {
            Applicant once = world.apply(person, setting.coin() ? scene.job() : world.opening());
            once.email = referee.email;
            if (setting.coin()) {
                once.createdAt = world.before(500);
                once.rejected(world.before(450));
            }
        }
        Answer right = Answer.matched(scene.applicant().target());
        if (twin) {
            scene.expect(right);
        } else if (linked) {
            scene.expect(right, Answer.review());
        } else {
            scene.expect(Answer.notMatched());
        }
        world.expectKind(call, "reference");
    }
}
