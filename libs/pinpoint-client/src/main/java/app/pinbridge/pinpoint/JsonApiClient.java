package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Reply;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.jsonapi.Document;
import app.pinbridge.pinpoint.jsonapi.NewComment;
import app.pinbridge.pinpoint.jsonapi.Row;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.query.CommentQuery;
import app.pinbridge.pinpoint.query.InterviewQuery;
import app.pinbridge.pinpoint.query.JobQuery;
import app.pinbridge.pinpoint.query.JobSeekerQuery;
import app.pinbridge.pinpoint.query.Query;
import app.pinbridge.pinpoint.query.UserQuery;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.pinpoint.resource.Comment;
import app.pinbridge.pinpoint.resource.Interview;
import app.pinbridge.pinpoint.resource.Job;
import app.pinbridge.pinpoint.resource.JobSeeker;
import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.pinpoint.resource.User;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The typed calls over an {@link Exchange} of JSON:API documents. */
final class JsonApiClient implements PinpointClient {
    /** What may stand in a path; anything else could lead to another path. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Exchange exchange;
    private final Requester requester;
    private final RefusedShapes refusedShapes;

    JsonApiClient(Exchange exchange, Requester requester, RefusedShapes refusedShapes) {
        this.exchange = exchange;
        this.requester = requester;
        this.refusedShapes = refusedShapes;
    }

    @Override
    public PinpointClient as(Requester other) {
        return new JsonApiClient(exchange, other, refusedShapes);
    }

    @Override
    public RefusedShapes refusedShapes() {
        return refusedShapes;
    }

    @Override
    public Answer<Page<Application>> applications(ApplicationQuery query) {
        return page("/applications", query, Application::read);
    }

    @Override
    public Answer<Application> application(String id) {
        return one("/applications", id, ApplicationQuery.all().withStage(), Application::read);
    }

    @Override
    public Answer<Page<Interview>> interviews(InterviewQuery query) {
        return page("/interviews", query, Interview::read);
    }

    @Override
    public Answer<Interview> interview(String id, InterviewQuery shape) {
        return one("/interviews", id, shape, Interview::read);
    }

    @Override
    public Answer<Page<Job>> jobs(JobQuery query) {
        return page("/jobs", query, Job::read);
    }

    @Override
    public Answer<Job> job(String id, JobQuery shape) {
        return one("/jobs", id, shape, Job::read);
    }

    @Override
    public Answer<Page<JobSeeker>> jobSeekers(JobSeekerQuery query) {
        return page("/job_seekers", query, JobSeeker::read);
    }

    @Override
    public Answer<JobSeeker> jobSeeker(String id) {
        return one("/job_seekers", id, JobSeekerQuery.all(), JobSeeker::read);
    }

    @Override
    public Answer<Page<User>> users(UserQuery query) {
        Answer<Page<User>> answer = page("/users", query, User::read);
        if (answer instanceof Answer.Ok<Page<User>>) {
            // Who may read users may see them in what includes them.
            refusedShapes.forget();
        }
        return answer;
    }

    @Override
    public Answer<User> user(String id) {
        return one("/users", id, UserQuery.all(), User::read);
    }

    @Override
    public Answer<Page<Comment>> comments(CommentQuery query) {
        return page("/comments", query, Comment::read);
    }

    @Override
    public Answer<Comment> createComment(PersonType type, String personId, String body, BooleanSupplier lastWord) {
        if (type == PersonType.UNKNOWN) {
            throw new IllegalArgumentException("a comment needs an application or a job seeker");
        }
        Call call = Call.post("/comments", NewComment.on(type.resourceType(), personId, body), requester, lastWord);
        return exchange.send(call).answer().then(json -> new Document(json).one(Comment::read, true));
    }

    @Override
    public Permission probe(PermissionCategory category) {
        return new PermissionProbe(exchange, requester).probe(category);
    }

    private <T> Answer<Page<T>> page(String path, Query<?> query, Function<Row, T> reader) {
        Reply reply = exchange.send(Call.get(path, path, query.encoded(), requester));
        return reply.answer().then(json -> new Document(json).page(reader, query.number(), query.size(), reply.took()));
    }

    /**
     * Reads a single record. What lists keep back for being confidential may be kept back here too, and "not found" would be
     * taken for "deleted"; so it is asked for by visibility before that is said.
     */
    private <T> Answer<T> one(String path, String id, Query<?> shape, Function<Row, T> reader) {
        if (!ID.matcher(id).matches()) {
            return Answer.failed(new Failure.Refused(ErrorCode.NOT_FOUND, "There is no such id.", 0));
        }
        Answer<T> plain = oneOnce(path, id, shape.encodedForOne(false), reader);
        boolean notFound = plain.failureIfAny()
                .filter(f -> f.code() == ErrorCode.NOT_FOUND)
                .isPresent();
        if (!notFound || !shape.knowsVisibility()) {
            return plain;
        }
        Answer<T> asked = oneOnce(path, id, shape.encodedForOne(true), reader);
        boolean notUnderstood = asked.failureIfAny()
                .filter(f -> f.code() == ErrorCode.BAD_REQUEST)
                .isPresent();
        return notUnderstood ? plain : asked;
    }

    private <T> Answer<T> oneOnce(String path, String id, String query, Function<Row, T> reader) {
        Call call = Call.get(path + "/{id}", path + "/" + id, query, requester);
        return exchange.send(call).answer().then(json -> new Document(json).one(reader, false));
    }
}
