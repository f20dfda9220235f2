package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
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

    /** A page of the interviews that begin within a window, each after the people that it is with. */
    public static Answer<ReadPage> interviewsWithin(
            PinpointClient client, Instant from, Instant to, Cursor cursor, int size) {
        return INTERVIEWS.within(client, from, to, cursor, size);
    }
}
