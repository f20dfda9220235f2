package app.pinbridge.bench.world;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsSync;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Customers and what Pinpoint holds of them. Interviews are numbered from 0 within each customer; 500 of them share a
 * recruiter and two interviewers, 100 a job, 2 an application. All are of the past 640 days, so that none is still to be
 * recorded.
 *
 * @param seed the same seed makes the same customers
 * @param tenants how many
 * @param now the present
 */
public record Customers(long seed, int tenants, Instant now) {
    private static final int BLOCK = 500;
    private static final int OF_JOB = 100;
    private static final int PEOPLE_OF_BLOCK = 3;
    private static final int OTHER_PEOPLE = 200;
    private static final Duration BACK = Duration.ofDays(640);
    private static final Duration BETWEEN = Duration.ofHours(30);
    private static final int QUARTERS_OF_DAY = 96;
    private static final String SOURCE = "/pinbridge/ingest-service";

    /** The customer's id. */
    public String tenant(int tenant) {
        return TenantIds.of(tenant);
    }

    /** What stands before any record: the connection, and that the first sync is done. */
    public Stream<Event<?>> beginning(int tenant) {
        Connection.Settings settings = new Connection.Settings(
                List.of(domain(tenant)),
                List.of(),
                Map.of(),
                "GB",
                false,
                true,
                true,
                Connection.Settings.DEFAULT_APPLICATION_URL);
        Connection connection = new Connection(
                tenant(tenant),
                tenant(tenant),
                1,
                "admin@" + domain(tenant),
                List.of(),
                Map.of(),
                false,
                settings,
                false);
        List<Event<?>> events = new ArrayList<>(List.of(event(tenant, connection)));
        for (String resource : List.of("users", "jobs", "applications", "job_seekers", "interviews")) {
            Instant through = now.plus(Duration.ofDays(2));
            events.add(event(tenant, new AtsSync(resource, AtsSync.Initial.DONE, through, true, false)));
        }
        return events.stream();
    }

    /** The records that come with an interview: itself, and those of its people, job and application that are new. */
    public List<Event<?>> records(int tenant, int interview) {
        List<Event<?>> events = new ArrayList<>();
        if (interview % BLOCK == 0) {
            for (int i = 0; i < PEOPLE_OF_BLOCK; i++) {
                events.add(event(tenant, user(tenant, interview / BLOCK * PEOPLE_OF_BLOCK + i)));
            }
        }
        if (interview % OF_JOB == 0) {
            events.add(event(tenant, job(interview)));
        }
        if (interview % 2 == 0) {
            events.add(event(tenant, application(tenant, interview)));
        }
        events.add(event(tenant, interview(tenant, interview)));
        return events;
    }

    /** When it begins. */
    public Instant start(int tenant, int interview) {
        int quarter = draw().number("slot", global(tenant, interview / BLOCK), QUARTERS_OF_DAY);
        return now.minus(BACK)
                .plus(BETWEEN.multipliedBy(interview % BLOCK))
                .plus(Duration.ofMinutes(15L * quarter))
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    /** Its room. */
    public String room(int tenant, int interview) {
        return "https://zoom.us/j/" + (90_000_000_000L + global(tenant, interview));
    }

    /** Who is interviewed. */
    public Person candidate(int tenant, int interview) {
        int application = interview / 2;
        return Person.named(
                draw(), "candidate", global(tenant, application), application + "@mail" + application % 5 + ".example");
    }

    /** Who interviews. */
    public Person interviewer(int tenant, int interview) {
        return colleague(tenant, interviewerNumber(interview));
    }

    /** Somebody of the customer's own people, by number. */
    public Person colleague(int tenant, int number) {
        return Person.named(draw(), "user", global(tenant, number), number + "@" + domain(tenant));
    }

    /** Id of an interview's application. */
    public static String applicationId(int interview) {
        return Integer.toString(interview / 2 + 1);
    }

    /** Id of an interview. */
    public static String interviewId(int interview) {
        return Integer.toString(interview + 1);
    }

    Draw draw() {
        return new Draw(seed);
    }

    /** How many of its own people a customer with so many interviews has; most of them are not Pinpoint's users. */
    static int colleagues(int interviews) {
        return OTHER_PEOPLE + (interviews + BLOCK - 1) / BLOCK * PEOPLE_OF_BLOCK;
    }

    static String title(int interview) {
        return "Engineer " + interview / OF_JOB;
    }

    private AtsUser user(int tenant, int number) {
        Person person = colleague(tenant, number);
        return new AtsUser(
                Integer.toString(number),
                person.email(),
                person.firstName(),
                person.lastName(),
                "Europe/London",
                false);
    }

    private static AtsJob job(int interview) {
        int block = interview / BLOCK * PEOPLE_OF_BLOCK;
        return new AtsJob(
                jobId(interview),
                title(interview),
                AtsJob.Status.OPEN,
                AtsJob.Visibility.EXTERNAL,
                new AtsJob.Location("London office", "London", "GB"),
                "Engineering",
                Integer.toString(block),
                Integer.toString(block + 1),
                List.of(
                        new AtsJob.Stage("1", "Applied", "applied", 0),
                        new AtsJob.Stage("2", "Interview", "interview", 1)),
                false);
    }

    private AtsApplication application(int tenant, int interview) {
        Person person = candidate(tenant, interview);
        return new AtsApplication(
                applicationId(interview),
                jobId(interview),
                "2",
                null,
                person.firstName(),
                person.lastName(),
                person.email(),
                "+44 7700 " + (100_000 + draw().number("phone", global(tenant, interview), 900_000)),
                null,
                false,
                false,
                null,
                null,
                start(tenant, interview).minus(Duration.ofDays(10)),
                null,
                false);
    }

    private AtsInterview interview(int tenant, int interview) {
        Instant start = start(tenant, interview);
        return new AtsInterview(
                interviewId(interview),
                start,
                start.plus(Duration.ofMinutes(45)),
                AtsInterview.Status.COMPLETED,
                applicationId(interview),
                null,
                "2",
                List.of(new AtsInterview.Part(
                        0, room(tenant, interview), "zoom", List.of(Integer.toString(interviewerNumber(interview))))),
                start.minus(Duration.ofDays(5)),
                false);
    }

    private static int interviewerNumber(int interview) {
        return interview / BLOCK * PEOPLE_OF_BLOCK + 1 + interview % 2;
    }

    private static String jobId(int interview) {
        return Integer.toString(interview / OF_JOB + 1);
    }

    private long global(int tenant, int number) {
        return (long) number * tenants + tenant;
    }

    private String domain(int tenant) {
        return tenant(tenant) + ".example";
    }

    private Event<?> event(int tenant, EventData data) {
        return Event.of("bench-" + data.subjectId(), SOURCE, now.minus(Duration.ofDays(1)), tenant(tenant), data);
    }
}
