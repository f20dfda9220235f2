package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Booking;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Guest;
import app.pinbridge.corpus.world.Opening;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.World;
import java.util.List;

/** Section G, its end: what a key may not read, what a link points at, and where one customer ends. */
final class Borders {
    private static final String PERMISSION = "permission_missing";

    private Borders() {}

    static void noPermission(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        World world = setting.world();
        world.forget(scene.booking());
        world.quiet = true;
        if (twin) {
            scene.expect(Answer.matched(scene.applicant().target()));
            return;
        }
        world.watermarks.unreadable("interviews");
        world.customer.mayReadInterviews = false;
        scene.expect(Answer.unmatched().because(PERMISSION), Answer.review().because(PERMISSION));
    }

    static void anothersLink(Setting setting, boolean twin) {
        Scene scene = setting.scene().neutral();
        World world = setting.world();
        Applicant linked = twin ? scene.applicant() : scene.somebodyElse();
        String link = world.link(linked);
        scene.call().description =
                world.dice.pick(link, "Candidate: " + link, "CV and notes: <" + link + ">\nSee you!");
        if (twin) {
            scene.expectMatched();
        } else {
            scene.expect(Answer.review().because("data_mismatch.link_conflict"));
        }
    }

    static void twoCustomers(Setting setting, boolean twin) {
        Scene here = setting.scene().neutral().withSharedRoom();
        World there = setting.world().neighbour();
        Opening job = there.opening();
        List<Employee> theirs = List.of(there.employee());
        theirs.forEach(one -> here.call().add(Guest.of(one)));
        there.apply(there.people.anybody(), there.opening());
        there.share(here.call());
        here.expectMatched();
        setting.world().expectAccess(here.call(), rule(here.interviewers(), theirs));
        if (twin) {
            there.expect(here.call(), Answer.nothing());
            return;
        }
        Applicant applicant = there.apply(here.applicant().person, job);
        applicant.email = here.applicant().email;
        Booking booking = there.book(applicant, here.slot(), theirs);
        booking.room = here.booking().room;
        if (setting.coin()) {
            here.call().description = there.link(applicant);
        }
        there.expect(here.call(), there.matched(here.call(), booking));
        there.expectAccess(here.call(), rule(theirs, here.interviewers()));
    }

    private static AccessRule rule(List<Employee> own, List<Employee> foreign) {
        return new AccessRule(addresses(own), addresses(foreign), List.of());
    }

    private static List<String> addresses(List<Employee> employees) {
        return employees.stream().map(one -> one.email).toList();
    }
}
