package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Job;
import app.pinbridge.simulator.model.User;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;

/** What becomes of jobs and users. Each change says whether there was such a job or user. */
public final class CompanyEdits {
    private final World world;

    CompanyEdits(World world) {
        this.world = world;
    }

    /** A user leaves and is gone. */
    public boolean leave(long userId) {
        return world.change(() -> {
            int row = world.users().rowOf(userId);
            if (row < 0 || !world.users().present(row)) {
                return false;
            }
            world.users().leave(row);
            return true;
        });
    }

    /** A user made from the seed joins. */
    public User join() {
        return world.change(() -> {
            User user = world.users().next(world.clock().instant());
            world.users().join(user);
            return user;
        });
    }

    /** A user joins. */
    public User join(String email, String firstName, String lastName, String timeZone) {
        return world.change(() -> {
            Instant now = world.clock().instant();
            Users users = world.users();
            User user = new User(users.idAt(users.rows()), email, firstName, lastName, timeZone, true, now, now);
            users.join(user);
            return user;
        });
    }

    /** Changes who may know of a job. */
    public boolean show(long jobId, Job.Visibility visibility) {
        return change(jobId, (job, at) -> job.changed(job.status(), visibility, at));
    }

    /** Opens, closes or archives a job. */
    public boolean put(long jobId, Job.Status status) {
        return change(jobId, (job, at) -> job.changed(status, job.visibility(), at));
    }

    /** Gives a job other managers. */
    public boolean manage(long jobId, Job.Managers managers) {
        return change(jobId, (job, at) -> job.managedBy(managers, at));
    }

    private boolean change(long jobId, BiFunction<Job, Instant, Job> change) {
        return world.change(() -> {
            int row = world.jobs().rowOf(jobId);
            if (row < 0) {
                return false;
            }
            world.jobs()
                    .set(row, change.apply(world.jobs().at(row), world.clock().instant()));
            world.tell("job_updated", Map.of("job", jobId));
            return true;
        });
    }
}
