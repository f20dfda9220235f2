package app.pinbridge.pinpoint.query;

import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.pinpoint.resource.Visibility;
import java.time.Instant;
import java.util.Set;

/** A query of interviews, which Pinpoint cannot filter by {@code updated_at}; those of confidential jobs are among them. */
public final class InterviewQuery extends SortedQuery<InterviewQuery> {
    private static final String PARTS = "interview_parts.interviewing_users";

    private InterviewQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    @Override
    InterviewQuery copy(int newNumber, int newSize, Parameters newParameters) {
        return new InterviewQuery(newNumber, newSize, newParameters);
    }

    /** All interviews, of jobs of every visibility, with parts, interviewers and stage. */
    public static InterviewQuery all() {
        return new InterviewQuery(1, DEFAULT_SIZE, BY_ID)
                .ofJobs(Visibilities.ALL)
                .with("include", PARTS + ",stage");
    }

    /** Without parts, interviewers and stage: for a key that may not read them, and where only ids are wanted. */
    public InterviewQuery bare() {
        return without("include");
    }

    /** Brings along whom the interviews are with, applications and job seekers. */
    public InterviewQuery withPeople() {
        return with("include", PARTS + ",stage,interviewable");
    }

    /** With the stage, without parts and interviewers: for a key that may not read users. */
    public InterviewQuery withStageOnly() {
        return with("include", "stage");
    }

    /** Only those of applications to jobs with one of these visibilities; those of job seekers are not touched by it. */
    public InterviewQuery ofJobs(Set<Visibility> visibilities) {
        return with("filter[job_visibility]", Visibilities.joined(visibilities));
    }

    /** Only what has {@code created_at} after the instant. */
    public InterviewQuery createdAtAfter(Instant instant) {
        return with("filter[created_at][gt]", instant);
    }

    /** Only what has {@code created_at} before the instant. */
    public InterviewQuery createdAtBefore(Instant instant) {
        return with("filter[created_at][lt]", instant);
    }

    /** Only what has {@code start_at} after the instant. */
    public InterviewQuery startAtAfter(Instant instant) {
        return with("filter[start_at][gt]", instant);
    }

    /** Only what has {@code start_at} before the instant. */
    public InterviewQuery startAtBefore(Instant instant) {
        return with("filter[start_at][lt]", instant);
    }

    /** Only those of one application or job seeker. */
    public InterviewQuery of(PersonType type, String id) {
        return with("filter[interviewable_type]", type.className()).with("filter[interviewable_id]", id);
    }

    /** Only those of applications, or only those of job seekers. */
    public InterviewQuery of(PersonType type) {
        return with("filter[interviewable_type]", type.className());
    }
}
