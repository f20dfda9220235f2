package app.pinbridge.pinpoint.query;

/** A query of job seekers, which Pinpoint cannot filter. */
public final class JobSeekerQuery extends SortedQuery<JobSeekerQuery> {

    private JobSeekerQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    @Override
    JobSeekerQuery copy(int newNumber, int newSize, Parameters newParameters) {
        return new JobSeekerQuery(newNumber, newSize, newParameters);
    }

    /** All job seekers. */
    public static JobSeekerQuery all() {
        return new JobSeekerQuery(1, DEFAULT_SIZE, BY_ID);
    }

    /** Brings the average rating of scorecards along, which costs Pinpoint more. */
    public JobSeekerQuery withAverageRating() {
        return with("extra_fields[job_seekers]", "average_rating");
    }
}
