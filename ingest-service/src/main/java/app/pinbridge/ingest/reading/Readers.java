package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.resource.Stage;
import java.time.Instant;

/** The readers of all kinds. */
public final class Readers {
    private static final ResourceReader USERS = new UserReader();
    private static final ResourceReader JOBS = new JobReader();
    private static final ResourceReader JOB_SEEKERS = new JobSeekerReader();
    private static final ResourceReader APPLICATIONS = new ApplicationReader();
    private static final InterviewReader INTERVIEWS = new InterviewReader();

    private Readers() {}

    /** The reader of a kind. */
    public static ResourceReader of(Resource resource) {
        return switch (resource) {
            case USERS -> USERS;
            case JOBS -> JOBS;
            case JOB_SEEKERS -> JOB_SEEKERS;
            case APPLICATIONS -> APPLICATIONS;
            case INTERVIEWS -> INTERVIEWS;
        };
    }

    /** Whether applications stand in interview stages; not, where the key may not read them. */
    public static Answer<Boolean> interviewing(PinpointClient client) {
        Answer<Boolean> answer = client.applications(ApplicationQuery.all()
                        .inStage(Stage.BasicType.INTERVIEW)
                        .size(1))
                .map(page -> page.received() > 0);
        boolean refused = answer.failureIfAny()
                .filter(failure ->
                        failure.code() == ErrorCode.PERMISSION_MISSING || failure.code() == ErrorCode.BAD_REQUEST)
                .isPresent();
        return refused ? Answer.ok(false) : answer;
    }

    /**
     * A page of the interviews that begin within a window.
     *
     * @param withPeople whether to have each after the candidate that it is with
     */
    public static Answer<ReadPage> interviewsWithin(
            PinpointClient client, Instant from, Instant to, boolean withPeople, Cursor cursor, int size) {
        return INTERVIEWS.within(client, from, to, withPeople, cursor, size);
    }
}
