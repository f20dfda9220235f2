package app.pinbridge.corpus.cases;

import app.pinbridge.contracts.Target;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Opening;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.List;

/** Section B, first part: one person, application or interview that Pinpoint has more than once. */
final class Duplicates {
    private static final String SAME_CANDIDATE = "duplicate_in_ats.candidate";
    private static final String SAME_INTERVIEW = "duplicate_in_ats.interview";

    private Duplicates() {}

    static List<Case> cases() {
        return List.of(
                new Case("B25", Duplicates::twoJobs),
                new Case("B26", Duplicates::twoJobsWithoutInterview),
                new Case("B27", Duplicates::sameJobTwice),
                new Case("B28", Duplicates::rejectedAndActive),
                new Case("B29", Duplicates::afterRejection),
                new Case("B30", Duplicates::unmerged),
                new Case("B31", Duplicates::merged),
                new Case("B32", Duplicates::identicalInterviews));
    }

    private static void twoJobs(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        Applicant second = again(setting, scene.applicant(), setting.world().opening());
        if (twin) {
            scene.booking().applicant = second;
        }
        scene.expectMatched();
    }

    private static void twoJobsWithoutInterview(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Applicant second = again(setting, scene.applicant(), world.opening());
        world.forget(scene.booking());
        if (twin) {
            second.rejected(world.before(2));
            scene.expect(Answer.matched(scene.applicant().target()));
        } else {
            scene.expect(Answer.review());
        }
    }

    /** Without an interview the contract knows no latest application, whereas the table of cases does. */
    private static void sameJobTwice(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Applicant second = again(setting, scene.applicant(), scene.job());
        if (twin) {
            second.createdAt = scene.applicant().createdAt;
            second.changedAt = scene.applicant().changedAt;
            world.forget(scene.booking());
            scene.expect(Answer.review());
        } else if (world.dice.chance(70)) {
            scene.expectMatched();
        } else {
            second.createdAt = scene.applicant().createdAt.plus(Duration.ofDays(world.dice.between(1, 3)));
            second.changedAt = second.createdAt;
            world.forget(scene.booking());
            scene.expect(Answer.matched(second.target()), Answer.review());
        }
    }

    private static void rejectedAndActive(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Applicant old = again(setting, scene.applicant(), scene.job());
        old.createdAt = world.before(world.dice.between(60, 400));
        old.rejected(old.createdAt.plus(Duration.ofDays(9)));
        world.forget(scene.booking());
        if (twin) {
            scene.applicant().rejected(world.before(1));
            scene.expect(Answer.review());
        } else {
            scene.expect(Answer.matched(scene.applicant().target()));
        }
    }

    /** A rejected application is no live one, which the contract asks for; the table of cases does not. */
    private static void afterRejection(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        scene.booking().slot = scene.slot().shifted(-1440 * world.dice.between(6, 12));
        scene.booking().createdAt = scene.booking().slot.start().minus(Duration.ofDays(2));
        scene.booking().changedAt = scene.booking().createdAt;
        scene.applicant().rejected(world.before(1));
        if (setting.coin()) {
            scene.call().title = world.dice.pick("Feedback", "Feedback call", "Interview feedback");
        }
        if (twin) {
            scene.expect(Answer.review());
        } else {
            scene.call().description = "Notes: " + world.link(scene.applicant());
            scene.expect(Answer.matched(scene.applicant().target()), Answer.review());
        }
    }

    private static void unmerged(Setting setting, boolean twin) {
        Scene scene = setting.scene().bare();
        World world = setting.world();
        Applicant second = scene.namesake();
        second.email = scene.applicant().email;
        if (twin) {
            world.forget(scene.booking());
            second.mergedInto = scene.applicant().id;
            second.changedAt = world.before(2);
            scene.expect(Answer.matched(scene.applicant().target()));
        } else if (setting.coin()) {
            scene.rival(second);
            scene.expect(Answer.review());
        } else {
            world.forget(scene.booking());
            scene.expect(Answer.review().because(SAME_CANDIDATE));
        }
    }

    private static void merged(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        World world = setting.world();
        Applicant survivor = again(setting, scene.applicant(), setting.coin() ? scene.job() : world.opening());
        if (twin) {
            scene.expectMatched();
            return;
        }
        world.remember(scene.applicant(), scene.applicant().changedAt);
        scene.applicant().mergedInto = survivor.id;
        scene.applicant().changedAt = scene.slot().end().plus(Duration.ofHours(world.dice.between(-30, 30)));
        Target moved = new Target(scene.booking().id, survivor.id, null, null);
        if (setting.coin()) {
            survivor.email = world.addresses.handle();
            scene.expect(Answer.matched(moved));
        } else {
            Answer before = scene.matched();
            scene.expect(new Answer("matched", List.of(moved), before.publication(), null, null));
        }
    }

    /** Of two that are equally live either may be named, or both; the contract also allows to ask. */
    private static void identicalInterviews(Setting setting, boolean twin) {
        Scene scene = setting.scene();
        Booking second = scene.rival(scene.applicant());
        second.room = scene.booking().room;
        if (twin) {
            second.cancelled(scene.slot()
                    .start()
                    .minus(Duration.ofHours(setting.world().dice.between(1, 15))));
            scene.expectMatched();
            return;
        }
        Target first = scene.booking().target();
        scene.expect(
                Answer.matched(first).warned(SAME_INTERVIEW),
                Answer.matched(second.target()).warned(SAME_INTERVIEW),
                Answer.matched(first, second.target()).warned(SAME_INTERVIEW),
                Answer.review().because(SAME_INTERVIEW));
    }

    /** Another application of the same person. */
    private static Applicant again(Setting setting, Applicant first, Opening job) {
        Applicant second = setting.world().apply(first.person, job);
        second.candidateId = first.candidateId;
        second.email = first.email;
        second.phone = first.phone;
        return second;
    }
}
