package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.Target;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Opening;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Section G: what becomes of records. Its last cases are in {@link Borders}. */
final class Life {
    private Life() {}

    static List<Case> cases() {
        return List.of(
                new Case("G93", Life::cancelled),
                new Case("G94", Life::otherJob),
                new Case("G95", Life::pipeline),
                new Case("G96", Life::confidential),
                new Case("G97", Life::anonymised),
                new Case("G98", Life::erased),
                new Case("G99", Borders::noPermission),
                new Case("G100", Borders::anothersLink),
                new Case("G101", Borders::twoCustomers));
    }

    private static Instant aroundTheCall(Setting setting, Scene scene) {
        return scene.slot().start().plus(Duration.ofHours(setting.world().dice.pick(-9, -3, -1, 4, 20)));
    }

    private static void cancelled(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        Booking booking = scene.booking();
        if (twin) {
            scene.expectMatched();
            return;
        }
        setting.world().remember(booking, booking.createdAt);
        if (setting.coin()) {
            booking.cancelled(aroundTheCall(setting, scene));
            scene.expect(Answer.matched(scene.applicant().target()).warned("data_mismatch.cancelled"), Answer.review());
        } else {
            booking.deleted(aroundTheCall(setting, scene));
            scene.expect(Answer.matched(scene.applicant().target()), Answer.review());
        }
    }

    private static void otherJob(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        World world = setting.world();
        Applicant applicant = scene.applicant();
        Opening next = world.opening();
        if (twin) {
            Applicant again = world.apply(applicant.person, next);
            again.email = applicant.email;
            again.candidateId = applicant.candidateId;
            again.createdAt = scene.slot().end().plus(Duration.ofHours(world.dice.between(2, 30)));
            again.changedAt = again.createdAt;
            scene.expectMatched();
            return;
        }
        world.remember(applicant, applicant.createdAt);
        applicant.job = next;
        applicant.changedAt = aroundTheCall(setting, scene);
        Target target = new Target(scene.booking().id, applicant.id, null, next.id);
        scene.expect(Answer.matched(target)
                .published(Optional.ofNullable(scene.matched().publication())));
    }

    private static void pipeline(Setting setting, boolean twin) {
        World world = setting.world();
        Scene old = setting.scene();
        Person person = old.applicant().person;
        if (twin) {
            Applicant entry = world.pipeline(person);
            entry.email = old.applicant().email;
            entry.candidateId = old.applicant().candidateId;
            old.expectMatched();
            return;
        }
        world.forget(old.call());
        world.forget(old.booking());
        world.forget(old.applicant());
        Scene scene = setting.stage().scene(old.job(), world.pipeline(person), old.interviewers(), old.slot());
        scene.expectMatched();
    }

    private static void confidential(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        Opening job = scene.job();
        job.visibility = AtsJob.Visibility.CONFIDENTIAL;
        if (twin && setting.coin()) {
            setting.world().customer.holdConfidential = false;
        } else if (twin) {
            job.visibility = setting.coin() ? AtsJob.Visibility.INTERNAL : AtsJob.Visibility.EXTERNAL;
        }
        scene.expectMatched();
    }

    private static void anonymised(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        Applicant applicant = scene.applicant();
        applicant.concealed = !twin;
        if (!twin && setting.coin()) {
            applicant.firstName = null;
            applicant.lastName = null;
            if (setting.coin()) {
                applicant.email = null;
                scene.withSharedRoom();
            }
        }
        scene.expectMatched();
    }

    private static void erased(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        World world = setting.world();
        Applicant applicant = scene.applicant();
        if (twin && setting.coin()) {
            scene.expectMatched();
            return;
        }
        String email = applicant.email;
        Instant moment = twin ? scene.slot().start().minus(Duration.ofDays(4)) : aroundTheCall(setting, scene);
        world.remember(applicant, applicant.createdAt);
        applicant.changedAt = moment;
        applicant.deleted = true;
        applicant.email = null;
        applicant.firstName = null;
        applicant.lastName = null;
        world.remember(scene.booking(), applicant.createdAt);
        if (setting.coin()) {
            scene.booking().deleted(moment);
        }
        if (!twin) {
            scene.expect(Answer.notMatched());
            return;
        }
        scene.booking().deleted(moment);
        Applicant again = world.apply(applicant.person, scene.job());
        again.email = email;
        again.createdAt = moment.plus(Duration.ofHours(5));
        again.changedAt = again.createdAt;
        scene.expect(world.matched(scene.call(), scene.rival(again)));
    }
}
