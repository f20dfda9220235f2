package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.query.CommentQuery;
import app.pinbridge.pinpoint.query.InterviewQuery;
import app.pinbridge.pinpoint.query.JobQuery;
import app.pinbridge.pinpoint.query.JobSeekerQuery;
import app.pinbridge.pinpoint.query.UserQuery;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.pinpoint.resource.Comment;
import app.pinbridge.pinpoint.resource.Interview;
import app.pinbridge.pinpoint.resource.Job;
import app.pinbridge.pinpoint.resource.JobSeeker;
import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.pinpoint.resource.User;
import java.util.function.BooleanSupplier;

/**
 * Pinpoint as one connection sees it. Every method blocks until it has an answer, waits its turn in the connection's budget,
 * and gives every failure as a value. Safe for use by many threads.
 */
public interface PinpointClient {

    /** The same connection and budget, asked on behalf of somebody else. */
    PinpointClient as(Requester requester);

    /** What this connection was lately refused to have along with records. */
    RefusedShapes refusedShapes();

    /** A page of applications. */
    Answer<Page<Application>> applications(ApplicationQuery query);

    /** One application, with its stage. */
    Answer<Application> application(String id);

    /** A page of interviews. */
    Answer<Page<Interview>> interviews(InterviewQuery query);

    /** One interview, with parts, interviewers and stage. */
    default Answer<Interview> interview(String id) {
        return interview(id, InterviewQuery.all());
    }

    /** One interview, with what the query includes; its filters and page do not count. */
    Answer<Interview> interview(String id, InterviewQuery shape);

    /** A page of jobs. */
    Answer<Page<Job>> jobs(JobQuery query);

    /** One job, with stages, location, department and managers. */
    default Answer<Job> job(String id) {
        return job(id, JobQuery.all());
    }

    /** One job, with what the query includes; its filters and page do not count. */
    Answer<Job> job(String id, JobQuery shape);

    /** A page of job seekers. */
    Answer<Page<JobSeeker>> jobSeekers(JobSeekerQuery query);

    /** One job seeker. */
    Answer<JobSeeker> jobSeeker(String id);

    /** A page of users. */
    Answer<Page<User>> users(UserQuery query);

    /** One user. */
    Answer<User> user(String id);

    /** A page of comments. */
    Answer<Page<Comment>> comments(CommentQuery query);

    /**
     * Posts a comment, once. Pinpoint notifies people of it and can never take it back, and knows no idempotency key: when
     * the failure says {@link app.pinbridge.pinpoint.answer.Failure#mayHaveBeenDone()}, read {@link #comments} of that
     * person for your own marker before you post again.
     *
     * @param body plain text
     */
    default Answer<Comment> createComment(PersonType type, String personId, String body) {
        return createComment(type, personId, body, () -> true);
    }

    /**
     * As {@link #createComment(PersonType, String, String)}, unless the caller calls it off.
     *
     * @param lastWord asked after any wait for the budget and immediately before the request, and again before each repetition
     *     where the retry policy has any; where it says no, nothing is sent and the failure is {@link
     *     app.pinbridge.pinpoint.answer.ErrorCode#CALLED_OFF}
     */
    Answer<Comment> createComment(PersonType type, String personId, String body, BooleanSupplier lastWord);

    /**
     * Finds out by trying what the key may do with one kind of data. Changes nothing at Pinpoint. Whether comments may be
     * written is only as sure as Pinpoint's looking at the permission before it looks at whom the comment is on.
     */
    Permission probe(PermissionCategory category);
}
