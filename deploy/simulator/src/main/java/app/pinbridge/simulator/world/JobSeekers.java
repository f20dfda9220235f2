package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.JobSeeker;
import app.pinbridge.simulator.model.Kind;
import java.time.Instant;

/** The talent pipeline. */
public final class JobSeekers implements Table<JobSeeker> {
    private final People people;
    private final IntColumn person;
    private final LongColumn created;
    private final LongColumn updated;

    JobSeekers(People people, int capacity) {
        this.people = people;
        person = new IntColumn(capacity);
        created = new LongColumn(capacity);
        updated = new LongColumn(capacity);
    }

    void add(int personNumber, long at) {
        person.add(personNumber);
        created.add(at);
        updated.add(at);
    }

    @Override
    public JobSeeker at(int row) {
        return new JobSeeker(
                idAt(row),
                people.applicant(person.get(row)),
                Instant.ofEpochMilli(created.get(row)),
                Instant.ofEpochMilli(updated.get(row)));
    }

    @Override
    public Kind kind() {
        return Kind.JOB_SEEKERS;
    }

    @Override
    public int rows() {
        return person.size();
    }

    @Override
    public boolean present(int row) {
        return true;
    }

    @Override
    public long firstId() {
        return 9001;
    }

    @Override
    public long createdAt(int row) {
        return created.get(row);
    }

    @Override
    public long updatedAt(int row) {
        return updated.get(row);
    }
}
