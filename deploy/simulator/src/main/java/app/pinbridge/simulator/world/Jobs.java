package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The company's jobs. */
public final class Jobs implements Table<Job> {
    /** Room for the stages of one job in the ids of all stages. */
    static final int STAGE_IDS = 10;

    static final long FIRST_STAGE_ID = 3001;
    private final List<Job> jobs = Collections.synchronizedList(new ArrayList<>());

    void add(Job job) {
        jobs.add(job);
    }

    void set(int row, Job job) {
        jobs.set(row, job);
    }

    @Override
    public Kind kind() {
        return Kind.JOBS;
    }

    @Override
    public int rows() {
        return jobs.size();
    }

    @Override
    public boolean present(int row) {
        return true;
    }

    @Override
    public Job at(int row) {
        return jobs.get(row);
    }

    @Override
    public long firstId() {
        return 1001;
    }

    @Override
    public long createdAt(int row) {
        return at(row).createdAt().toEpochMilli();
    }

    @Override
    public long updatedAt(int row) {
        return at(row).updatedAt().toEpochMilli();
    }

    /** True when the job of a row is left out of lists unless asked for. */
    public boolean confidential(int row) {
        return at(row).visibility() == Job.Visibility.CONFIDENTIAL;
    }

    /** A stage by its id; the id must be one of a job's stages. */
    public Stage stage(long id) {
        long offset = id - FIRST_STAGE_ID;
        return at((int) (offset / STAGE_IDS)).stages().get((int) (offset % STAGE_IDS));
    }
}
