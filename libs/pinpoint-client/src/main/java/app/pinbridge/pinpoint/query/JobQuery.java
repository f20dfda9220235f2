package app.pinbridge.pinpoint.query;

import app.pinbridge.pinpoint.resource.Job;
import app.pinbridge.pinpoint.resource.Visibility;
import java.time.Instant;
import java.util.Set;

/** A query of jobs, which Pinpoint cannot filter by {@code updated_at}; confidential ones are among them unless left out. */
public final class JobQuery extends SortedQuery<JobQuery> {

    private JobQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    @Override
    JobQuery copy(int newNumber, int newSize, Parameters newParameters) {
        return new JobQuery(newNumber, newSize, newParameters);
    }

    /** All jobs of every visibility, with stages, location, department and both managers. */
    public static JobQuery all() {
        return new JobQuery(1, DEFAULT_SIZE, BY_ID)
                .ofVisibility(Visibilities.ALL)
                .with("include", "stages,location,department,hiring_manager_user,recruitment_manager_user");
    }

    /** Without anything included. */
    public JobQuery bare() {
        return without("include");
    }

    /** Without the managers as records, whose ids come all the same: for a key that may not read users. */
    public JobQuery withoutManagers() {
        return with("include", "stages,location,department");
    }

    /** Only those with one of these visibilities. */
    public JobQuery ofVisibility(Set<Visibility> visibilities) {
        return with("filter[visibility]", Visibilities.joined(visibilities));
    }

    /** Only those in this state. */
    public JobQuery inStatus(Job.Status status) {
        return with("filter[status]", status.id());
    }

    /** Only what has {@code created_at} after the instant. */
    public JobQuery createdAtAfter(Instant instant) {
        return with("filter[created_at][gt]", instant);
    }

    /** Only what has {@code created_at} before the instant. */
    public JobQuery createdAtBefore(Instant instant) {
        return with("filter[created_at][lt]", instant);
    }
}
