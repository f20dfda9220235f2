package app.pinbridge.pinpoint.query;

import app.pinbridge.pinpoint.resource.Stage;
import app.pinbridge.pinpoint.resource.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** A query of applications; those on confidential jobs are among them unless left out. */
public final class ApplicationQuery extends SortedQuery<ApplicationQuery> {

    private ApplicationQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    @Override
    ApplicationQuery copy(int newNumber, int newSize, Parameters newParameters) {
        return new ApplicationQuery(newNumber, newSize, newParameters);
    }

    /** All applications, of jobs of every visibility. */
    public static ApplicationQuery all() {
        return new ApplicationQuery(1, DEFAULT_SIZE, BY_ID).ofJobs(Visibilities.ALL);
    }

    /** Only those of jobs with one of these visibilities. */
    public ApplicationQuery ofJobs(Set<Visibility> visibilities) {
        return with("filter[job_visibility]", Visibilities.joined(visibilities));
    }

    /** Only what has {@code created_at} after the instant. */
    public ApplicationQuery createdAtAfter(Instant instant) {
        return with("filter[created_at][gt]", instant);
    }

    /** Only what has {@code created_at} before the instant. */
    public ApplicationQuery createdAtBefore(Instant instant) {
        return with("filter[created_at][lt]", instant);
    }

    /** Only what has {@code updated_at} after the instant. */
    public ApplicationQuery updatedAtAfter(Instant instant) {
        return with("filter[updated_at][gt]", instant);
    }

    /** Only what has {@code updated_at} before the instant. */
    public ApplicationQuery updatedAtBefore(Instant instant) {
        return with("filter[updated_at][lt]", instant);
    }

    /** Only those of these jobs. */
    public ApplicationQuery jobs(Collection<String> ids) {
        return withAny("filter[job_id]", ids);
    }

    /** Only those in these stages. */
    public ApplicationQuery stages(Collection<String> ids) {
        return withAny("filter[stage_id]", ids);
    }

    /** Only those in stages of this kind. */
    public ApplicationQuery inStage(Stage.BasicType type) {
        return with("filter[stage_basic_type]", type.id());
    }

    /** Brings the stage along. */
    public ApplicationQuery withStage() {
        return with("include", "stage");
    }

    /** Brings the average rating of scorecards along, which costs Pinpoint more. */
    public ApplicationQuery withAverageRating() {
        return with("extra_fields[applications]", "average_rating");
    }
}
