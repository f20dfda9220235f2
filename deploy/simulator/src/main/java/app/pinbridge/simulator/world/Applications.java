package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.Person;
import app.pinbridge.simulator.model.Stage;
import app.pinbridge.simulator.model.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All applications: what is asked for in filters stands in columns, the rest is made when it is read. */
public final class Applications implements Table<Application> {
    static final int CONCEALED = 1;
    static final int INTERNAL = 2;
    static final int GONE = 4;
    static final int OTHER_ADDRESS = 8;
    private static final long FIRST_CANDIDATE_ID = 500_001;
    private static final List<String> CHANNELS =
            List.of("careers_site", "job_board", "referral", "agency", "sourced", "social");

    final IntColumn job;
    final IntColumn stage;
    final IntColumn person;
    final IntColumn flags;
    final LongColumn created;
    final LongColumn updated;
    final LongColumn rejected;
    final LongColumn hired;

    private final Seeded seeded;
    private final People people;
    private final Users users;
    private final Jobs jobs;
    private final Map<Integer, Person> entered = new ConcurrentHashMap<>();
    private int nextPerson;

    /**
     * An empty table.
     *
     * @param strangers the first number of people who are not in the world from its beginning
     */
    Applications(Seeded seeded, People people, Users users, Jobs jobs, int capacity, int strangers) {
        this.nextPerson = strangers;
        this.seeded = seeded;
        this.people = people;
        this.users = users;
        this.jobs = jobs;
        job = new IntColumn(capacity);
        stage = new IntColumn(capacity);
        person = new IntColumn(capacity);
        flags = new IntColumn(capacity);
        created = new LongColumn(capacity);
        updated = new LongColumn(capacity);
        rejected = new LongColumn(capacity);
        hired = new LongColumn(capacity);
    }

    /** Adds a row in the first stage of a job; the caller fills in what has happened since. */
    int add(int jobRow, int personNumber, int rowFlags, long at) {
        job.add(jobRow);
        stage.add(0);
        person.add(personNumber);
        flags.add(rowFlags);
        created.add(at);
        updated.add(at);
        rejected.add(LongColumn.NONE);
        hired.add(LongColumn.NONE);
        return rows() - 1;
    }

    /** The number of somebody new. */
    int nextPerson() {
        return nextPerson++;
    }

    /** Somebody who was entered by hand instead of made from a number. */
    void enter(int row, Person who) {
        entered.put(row, who);
    }

    @Override
    public Application at(int row) {
        Job itsJob = jobs.at(job.get(row));
        return new Application(
                idAt(row),
                personAt(row),
                FIRST_CANDIDATE_ID + person.get(row),
                itsJob.id(),
                itsJob.stages().get(stage.get(row)).id(),
                flags.has(row, CONCEALED),
                flags.has(row, INTERNAL),
                seeded.oneOf(CHANNELS, Draw.CHANNEL, row),
                instant(rejected.get(row)),
                instant(hired.get(row)),
                Instant.ofEpochMilli(created.get(row)),
                Instant.ofEpochMilli(updated.get(row)));
    }

    /** Row of the application's job in the jobs. */
    public int jobRow(int row) {
        return job.get(row);
    }

    /** Whether its job is left out of lists unless asked for. */
    public boolean confidential(int row) {
        return jobs.confidential(job.get(row));
    }

    /** The present stage. */
    public Stage stageAt(int row) {
        return jobs.at(job.get(row)).stages().get(stage.get(row));
    }

    /** True when some values are masked. */
    public boolean concealed(int row) {
        return flags.has(row, CONCEALED);
    }

    /** True when an employee applied. */
    public boolean internal(int row) {
        return flags.has(row, INTERNAL);
    }

    /** Who applied: for an internal candidate the user, under the company's address. */
    public Person personAt(int row) {
        Person known = entered.get(row);
        if (known != null) {
            return known;
        }
        if (!internal(row)) {
            return people.applicant(person.get(row), flags.has(row, OTHER_ADDRESS));
        }
        User user = users.at(person.get(row) % users.founders());
        return new Person(
                user.firstName(), user.lastName(), user.fullName(), user.email(), Optional.empty(), "GB", "en-GB");
    }

    /** The id that the applications of one person share. */
    public long candidateIdAt(int row) {
        return FIRST_CANDIDATE_ID + person.get(row);
    }

    @Override
    public Kind kind() {
        return Kind.APPLICATIONS;
    }

    @Override
    public int rows() {
        return job.size();
    }

    @Override
    public boolean present(int row) {
        return !flags.has(row, GONE);
    }

    @Override
    public long firstId() {
        return 40_001;
    }

    @Override
    public boolean createdInOrder() {
        return created.rising();
    }

    @Override
    public long createdAt(int row) {
        return created.get(row);
    }

    @Override
    public long updatedAt(int row) {
        return updated.get(row);
    }

    static Optional<Instant> instant(long millis) {
        return millis == LongColumn.NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
