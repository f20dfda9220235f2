package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Opening;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Section E, first half: people of the customer's own who apply, and who is taken for one of them. */
final class OurSide {
    private OurSide() {}

    static List<Case> cases() {
        return List.of(
                new Case("E73", OurSide::internalCandidate),
                new Case("E74", OurSide::interviewsOthers),
                new Case("E75", OurSide::hired),
                new Case("E76", OurSide::oldApplication),
                new Case("E77", OurSide::otherOwnAddress));
    }

    private static void internalCandidate(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        Employee colleague = setting.colleague();
        if (twin) {
            scene.call().add(Guest.of(colleague));
            scene.expectMatched();
            setting.world()
                    .expectAccess(
                            scene.call(),
                            new AccessRule(List.of(colleague.email), List.of(), denied(scene.applicant())));
        } else {
            Scene own = applies(setting, scene, colleague);
            own.neutral().expectMatched();
            setting.world()
                    .expectAccess(
                            own.call(),
                            new AccessRule(emails(own.interviewers()), List.of(), List.of(colleague.email)));
        }
    }

    /** The colleague in place of the scene's candidate. */
    private static Scene applies(Setting setting, Scene scene, Employee colleague) {
        Scene own = setting.recast(colleague.person);
        own.applicant().email = colleague.email;
        own.applicant().internal = true;
        own.guest().email = colleague.email;
        if (scene.booking().room != null) {
            own.withSharedRoom();
        }
        return own;
    }

    private static List<String> emails(List<Employee> employees) {
        return employees.stream().map(one -> one.email).toList();
    }

    private static List<String> denied(Applicant applicant) {
        return List.of(String.valueOf(applicant.email));
    }

    /** Two hours after their own interview somebody interviews a stranger, in the twin another colleague. */
    private static void interviewsOthers(Setting setting, boolean twin) {
        World world = setting.world();
        Employee colleague = setting.colleague();
        Scene own = applies(setting, setting.scene(), colleague).neutral();
        own.expectMatched();
        world.expectAccess(own.call(), new AccessRule(emails(own.interviewers()), List.of(), List.of(colleague.email)));
        Opening job = setting.coin() ? own.job() : world.opening();
        Applicant other = world.apply(world.people.anybody(), job);
        if (twin) {
            Employee second = setting.colleague();
            world.forget(other);
            other = world.apply(second.person, job);
            other.email = second.email;
            other.internal = true;
        }
        Scene later = setting.stage()
                .scene(job, other, List.of(colleague), own.slot().shifted(120))
                .neutral();
        later.expectMatched();
        world.expectAccess(later.call(), new AccessRule(List.of(colleague.email), List.of(), denied(other)));
    }

    /** Days after the call the candidate is a user and leads the job's hiring; in the twin a stranger does. */
    private static void hired(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().neutral();
        Applicant applicant = scene.applicant();
        Instant start = scene.slot().end().plus(Duration.ofDays(world.dice.between(2, 4)));
        Employee starter = setting.colleague();
        starter.changedAt = start;
        if (!twin) {
            world.remember(applicant, applicant.createdAt);
            applicant.hiredAt = start.minus(Duration.ofHours(30));
            applicant.changedAt = start.minus(Duration.ofHours(30));
            starter.person = applicant.person;
            starter.email = String.valueOf(applicant.email);
        }
        world.remember(scene.job(), scene.job().changedAt);
        if (setting.coin()) {
            scene.job().recruiter = starter;
        } else {
            scene.job().hiringManager = starter;
        }
        scene.job().changedAt = start.plus(Duration.ofHours(2));
        scene.expectMatched();
        world.expectAccess(
                scene.call(), new AccessRule(twin ? List.of(starter.email) : List.of(), List.of(), denied(applicant)));
    }

    private static void oldApplication(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().bare();
        Applicant now = scene.applicant();
        Applicant old = world.apply(now.person, setting.coin() ? scene.job() : world.opening());
        old.email = now.email;
        old.candidateId = now.candidateId;
        old.createdAt = world.before(world.dice.between(640, 800));
        old.changedAt = old.createdAt;
        int daysAgo = world.dice.between(560, 620);
        Booking then = world.book(old, scene.slot().shifted(-1440 * daysAgo), scene.interviewers());
        then.status = AtsInterview.Status.COMPLETED;
        boolean rejected = setting.coin();
        if (twin) {
            scene.booking().applicant = old;
            scene.expect(world.matched(scene.call(), scene.booking()));
            return;
        }
        if (rejected) {
            old.rejected(world.before(500));
        }
        if (rejected && setting.coin()) {
            world.forget(scene.booking());
            scene.expect(Answer.matched(now.target()));
        } else {
            scene.expectMatched();
        }
    }

    private static void otherOwnAddress(Setting setting, boolean twin) {
        World world = setting.world();
        Scene scene = setting.scene().bare();
        if (setting.coin()) {
            scene.rival(scene.somebodyElse());
            scene.guest().name = null;
            scene.guest().email = world.addresses.handle();
            if (twin) {
                scene.expect(Answer.review());
            } else {
                world.customer.aliases.put(scene.guest().email, String.valueOf(scene.applicant().email));
                scene.expectMatched();
            }
            return;
        }
        String domain = world.dice.letters(5) + "-group.example";
        Person person = world.people.anybody();
        String address = world.addresses.atWork(person, domain);
        scene.call().add(Guest.of(address, person.display()));
        if (!twin) {
            world.customer.internalDomains.add(domain);
        }
        scene.expectMatched();
        List<String> seen = List.of(address);
        world.expectAccess(scene.call(), new AccessRule(twin ? List.of() : seen, twin ? seen : List.of(), List.of()));
    }
}
