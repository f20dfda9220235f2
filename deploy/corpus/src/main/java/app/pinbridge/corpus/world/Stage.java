package app.pinbridge.corpus.world;

import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.Dice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets scenes: interviews with calls that agree with them, varied in all that does not matter. */
public final class Stage {
    private static final List<String> BOTS = List.of(
            "Fireflies.ai Notetaker",
            "Otter.ai",
            "Read.ai meeting notes",
            "tl;dv recorder",
            "Notetaker",
            "Fathom Notetaker");

    private static final int MARGIN_MINUTES = 75;

    private final World world;
    private final Dice dice;
    private final Agenda agenda;

    /** Scenes of the given world, far from each other. */
    public Stage(World world) {
        this(world, MARGIN_MINUTES);
    }

    /** Scenes of the given world, with so many minutes at the least between two of one person. */
    public Stage(World world, int marginMinutes) {
        this.world = world;
        this.dice = world.dice;
        this.agenda = new Agenda(world, marginMinutes);
    }

    /** The scene that a case is about, at noon of a day in the middle of the week; its hours are kept free. */
    public Scene scene() {
        Opening job = world.opening();
        List<Employee> interviewers = new ArrayList<>();
        for (int count = dice.pick(1, 1, 1, 2, 2, 3); count > 0; count--) {
            interviewers.add(world.employee());
        }
        Slot slot = Slot.of(
                world.week.at(dice.between(1, 3), dice.between(11, 13), dice.pick(0, 0, 15, 30)),
                dice.pick(30, 45, 45, 60));
        keepFree(interviewers, slot);
        keepFree(List.of(job.recruiter, job.hiringManager), slot);
        return scene(job, world.apply(world.people.anybody(), job), interviewers, slot);
    }

    /** Keeps the hours around a slot free of anything else. */
    public void keepFree(List<Employee> employees, Slot slot) {
        Slot around =
                new Slot(slot.start().minus(Duration.ofHours(2)), slot.end().plus(Duration.ofHours(5)));
        employees.forEach(employee -> agenda.reserve(employee, around));
    }

    /** A scene of the given people at the given time. */
    public Scene scene(Opening job, Applicant applicant, List<Employee> interviewers, Slot slot) {
        Booking booking = world.book(applicant, slot, interviewers);
        Recording call = call(job, applicant, interviewers, slot);
        Guest guest = Guest.of(applicant.email, applicant.person.display());
        List<Guest> hosts = interviewers.stream().map(Guest::of).toList();
        call.guests.addAll(
                dice.shuffled(Stream.concat(hosts.stream(), Stream.of(guest)).toList()));
        if (dice.chance(8)) {
            call.add(bot());
        }
        Scene scene = new Scene(world, job, applicant, interviewers, slot, booking, call, guest, hosts);
        return dice.chance(70) ? scene.withSharedRoom() : scene.withoutSharedRoom();
    }

    private Recording call(Opening job, Applicant applicant, List<Employee> interviewers, Slot slot) {
        Recording call = world.call(slot);
        Employee host = interviewers.getFirst();
        call.held = new Slot(
                slot.start().plus(Duration.ofSeconds(dice.between(-60, 240))),
                slot.end().plus(Duration.ofSeconds(dice.between(-400, 120))));
        call.changedAt = slot.end().plus(Duration.ofMinutes(dice.between(3, 12)));
        call.notesReady = dice.chance(90);
        call.recordedBy = host.email;
        call.organizer = new Call.Organizer(dice.chance(75) ? host.email : job.recruiter.email, null);
        call.title = world.words.interview(applicant.person, job.title, host.person);
        if (dice.chance(60)) {
            call.said(Call.MeetingType.JOB_INTERVIEW);
        }
        if (dice.chance(60)) {
            call.calendar =
                    new Call.Calendar(dice.letters(16) + "@calendar.example", dice.letters(12), null, host.email);
        }
        return call;
    }

    /** A note taker of another maker. */
    public Guest bot() {
        String name = dice.pick(BOTS);
        Guest bot = Guest.of(dice.chance(40) ? "notes-" + dice.letters(5) + "@fireflies.ai" : null, name);
        return dice.chance(50) ? bot.uninvited() : bot;
    }

    /** A scene of some of the world's people at a time when they are free; empty when they are not. */
    public Optional<Scene> aside(Opening job, List<Employee> interviewers) {
        return agenda.find(interviewers, dice.pick(30, 45, 60))
                .map(slot -> scene(job, world.apply(world.people.anybody(), job), interviewers, slot));
    }

    /** A time at which all of them are free; it is theirs from then on. */
    public Optional<Slot> free(List<Employee> employees, int minutes) {
        return agenda.find(employees, minutes);
    }
}
