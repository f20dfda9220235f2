package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.names.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What goes on around a case: other interviews, other candidates, colleagues' meetings, visitors. */
public final class Backdrop {
    private final World world;
    private final Stage stage;
    private final Dice dice;

    /** The surroundings of the given world. */
    public Backdrop(World world, Stage stage) {
        this.world = world;
        this.stage = stage;
        this.dice = world.dice;
    }

    /** A little of everything, labelled where it is plain. */
    public void paint() {
        world.employee();
        world.opening();
        for (int count = dice.between(2, 9); count > 0; count--) {
            world.apply(world.people.anybody(), dice.pick(world.openings));
        }
        if (world.quiet) {
            return;
        }
        for (int count = dice.between(1, 3); count > 0; count--) {
            interview();
        }
        if (dice.chance(60)) {
            standUp();
        }
        if (dice.chance(35)) {
            visitors(dice.pick("demo", "press", "customer", "client"));
        }
    }

    /** An interview booked well, and its call; it may be of the people whom the case is about. */
    public Optional<Scene> interview() {
        List<Employee> interviewers = some(dice.pick(1, 1, 2));
        Optional<Scene> scene = stage.aside(dice.pick(world.openings), interviewers);
        scene.ifPresent(found -> {
            if (dice.chance(30)) {
                world.forget(found.call());
            } else {
                world.expectAs(World.PLAIN, found.call(), found.matched());
            }
        });
        return scene;
    }

    /** A meeting of colleagues. */
    public Optional<Recording> standUp() {
        List<Employee> colleagues = some(dice.between(2, 4));
        return stage.free(colleagues, dice.pick(15, 30)).map(slot -> {
            Recording call = meeting(colleagues, slot);
            call.title = world.words.internal();
            call.meetingType = dice.chance(60) ? Call.MeetingType.OTHER : null;
            world.expectAs(World.PLAIN, call, Answer.ignored());
            return call;
        });
    }

    /** A meeting with people of another company who do not apply. */
    public Optional<Recording> visitors(String sort) {
        List<Employee> colleagues = some(dice.between(1, 2));
        return stage.free(colleagues, dice.pick(30, 45, 60)).map(slot -> {
            Recording call = meeting(colleagues, slot);
            visit(call, sort);
            world.expectAs(World.PLAIN, call, Answer.ignored());
            return call;
        });
    }

    /** Makes a call one with people of another company. */
    public void visit(Recording call, String sort) {
        String company = world.words.company();
        String domain = company.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
        for (int count = dice.between(1, 3); count > 0; count--) {
            Person person = world.people.anybody();
            call.add(Guest.of(world.addresses.atWork(person, domain), person.display()));
        }
        call.title = world.words.outside(sort, company);
        call.meetingType = dice.chance(60) ? Call.MeetingType.OTHER : null;
    }

    private Recording meeting(List<Employee> colleagues, Slot slot) {
        Recording call = world.call(slot);
        colleagues.forEach(colleague -> call.add(Guest.of(colleague)));
        call.url = Room.fresh(dice).written(dice);
        call.recordedBy = colleagues.getFirst().email;
        call.organizer = new Call.Organizer(colleagues.getLast().email, null);
        return call;
    }

    private List<Employee> some(int count) {
        return new ArrayList<>(dice.shuffled(world.employees).subList(0, Math.min(count, world.employees.size())));
    }
}
