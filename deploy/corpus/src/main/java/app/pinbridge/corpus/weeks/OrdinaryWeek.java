package app.pinbridge.corpus.weeks;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.Part;
import app.pinbridge.corpus.world.Applicant;
import app.pinbridge.corpus.world.Backdrop;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Opening;
import app.pinbridge.corpus.world.Stage;
import app.pinbridge.corpus.world.Telling;
import app.pinbridge.corpus.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A week of 20 to 200 calls of one customer, back to back where people are busy, as most calls are. */
public final class OrdinaryWeek {
    private static final int MARGIN_MINUTES = 5;

    private final World world;
    private final Dice dice;
    private final Backdrop backdrop;
    private final WeekCalls calls;

    private OrdinaryWeek(World world) {
        this.world = world;
        this.dice = world.dice;
        Stage stage = new Stage(world, MARGIN_MINUTES);
        backdrop = new Backdrop(world, stage);
        calls = new WeekCalls(world, stage);
    }

    /** Tells one week of a customer. */
    public static Telling tell(Dice dice, Part part, String tenant) {
        World world = new World(dice, part, tenant, World.PLAIN);
        new OrdinaryWeek(world).fill(dice.between(20, 200));
        return Telling.of(world);
    }

    private void fill(int count) {
        hire(count);
        for (int i = 0; i < count; i++) {
            switch (dice.below(10)) {
                case 0 -> backdrop.standUp();
                case 1 -> backdrop.visitors(dice.pick("demo", "press", "customer", "client"));
                default -> calls.interview(interviewers());
            }
        }
    }

    private void hire(int count) {
        world.customer.autoLink = !dice.chance(5);
        world.customer.removed = dice.chance(2);
        world.customer.organizerAccess = dice.chance(30);
        for (int jobs = 2 + count / 25; jobs > 0; jobs--) {
            Opening job = world.opening();
            if (dice.chance(6)) {
                job.visibility = AtsJob.Visibility.CONFIDENTIAL;
            }
        }
        for (int employees = 4 + count / 8; employees > 0; employees--) {
            world.employee();
        }
        for (int applicants = count / 2; applicants > 0; applicants--) {
            Applicant other = world.apply(world.people.anybody(), dice.pick(world.openings));
            if (dice.chance(40)) {
                other.rejected(other.createdAt.plus(Duration.ofDays(2)));
            }
        }
    }

    private List<Employee> interviewers() {
        int size = dice.pick(1, 1, 1, 2, 2, 3);
        return new ArrayList<>(dice.shuffled(world.employees).subList(0, size));
    }
}
