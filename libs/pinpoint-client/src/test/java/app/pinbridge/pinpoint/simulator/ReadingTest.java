package app.pinbridge.pinpoint.simulator;

import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.all;
import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.failure;
import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.query.CommentQuery;
import app.pinbridge.pinpoint.query.InterviewQuery;
import app.pinbridge.pinpoint.query.JobQuery;
import app.pinbridge.pinpoint.query.JobSeekerQuery;
import app.pinbridge.pinpoint.query.SortKey;
import app.pinbridge.pinpoint.query.UserQuery;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.pinpoint.resource.Comment;
import app.pinbridge.pinpoint.resource.Interview;
import app.pinbridge.pinpoint.resource.InterviewPart;
import app.pinbridge.pinpoint.resource.Job;
import app.pinbridge.pinpoint.resource.JobSeeker;
import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.pinpoint.resource.Stage;
import app.pinbridge.pinpoint.resource.User;
import app.pinbridge.pinpoint.resource.Visibility;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.quirk.Quirk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list and every record of the simulated world arrives as it is there, however Pinpoint writes it. */
class ReadingTest {
    private final SimulatedPinpoint pinpoint = new SimulatedPinpoint();
    private final PinpointClient client = pinpoint.client();

    @AfterEach
    void close() {
        pinpoint.close();
    }

    @Test
    void applications_come_whole_page_by_page_with_those_on_confidential_jobs() {
        List<Application> applications =
                all(client::applications, ApplicationQuery.all().size(37).withStage());

        var world = pinpoint.simulator().world().applications();
        assertThat(applications).hasSize(world.count()).doesNotHaveDuplicates();
        assertThat(applications).allSatisfy(read -> {
            var real = world.find(Long.parseLong(read.id())).orElseThrow();
            assertThat(read.jobId()).isEqualTo(Long.toString(real.jobId()));
            assertThat(read.stageId()).isEqualTo(Long.toString(real.stageId()));
            assertThat(read.stage()).extracting(Stage::id).isEqualTo(read.stageId());
            assertThat(read.concealed()).isEqualTo(real.concealed());
            assertThat(read.createdAt()).isEqualTo(real.createdAt().truncatedTo(ChronoUnit.SECONDS));
        });
    }

    @Test
    void confidential_ones_stay_away_only_when_they_are_left_out() {
        Set<Visibility> open = EnumSet.of(Visibility.EXTERNAL, Visibility.INTERNAL);

        assertThat(total(ApplicationQuery.all()))
                .isGreaterThan(total(ApplicationQuery.all().ofJobs(open)));
        assertThat(ok(client.jobs(JobQuery.all().ofVisibility(open))).rows())
                .extracting(Job::visibility)
                .doesNotContain(Visibility.CONFIDENTIAL);
        assertThat(ok(client.jobs(JobQuery.all())).rows())
                .extracting(Job::visibility)
                .contains(Visibility.CONFIDENTIAL);
    }

    @Test
    void interviews_come_with_parts_links_interviewers_and_their_own_stage() {
        List<Interview> interviews = all(client::interviews, InterviewQuery.all());

        var world = pinpoint.simulator().world().interviews();
        assertThat(interviews).hasSize(world.count());
        assertThat(interviews).allSatisfy(read -> {
            var real = world.find(Long.parseLong(read.id())).orElseThrow();
            assertThat(read.interviewableId())
                    .isEqualTo(Long.toString(real.interviewable().id()));
            assertThat(read.interviewableType().className())
                    .isEqualTo(real.interviewable().type().className());
            assertThat(read.startAt()).isEqualTo(real.startAt().orElse(null));
            assertThat(read.partsKnown()).isTrue();
            assertThat(read.parts()).isSortedAccordingTo(Comparator.comparing(InterviewPart::position));
        });
        assertThat(interviews).flatExtracting(Interview::parts).anySatisfy(part -> {
            assertThat(part.joinUrl()).startsWith("http");
            assertThat(part.interviewers()).extracting(User::email).doesNotContainNull();
        });
    }

    @Test
    void an_interview_brings_along_whom_it_is_with() {
        List<Interview> interviews =
                all(client::interviews, InterviewQuery.all().withPeople());

        assertThat(interviews)
                .allMatch(interview ->
                        (interview.interviewableType() == PersonType.APPLICATION) == (interview.application() != null))
                .allMatch(interview ->
                        (interview.interviewableType() == PersonType.JOB_SEEKER) == (interview.jobSeeker() != null));
    }

    @Test
    void jobs_come_with_location_department_both_managers_and_ordered_stages() {
        List<Job> jobs = all(client::jobs, JobQuery.all());

        var world = pinpoint.simulator().world().jobs();
        assertThat(jobs).hasSize(world.count());
        assertThat(jobs).allSatisfy(read -> {
            var real = world.find(Long.parseLong(read.id())).orElseThrow();
            assertThat(read.title()).isEqualTo(real.title());
            assertThat(read.location()).isNotNull();
            assertThat(read.department()).isNotNull();
            assertThat(read.recruiterId())
                    .isEqualTo(
                            real.managers().recruiterId().map(String::valueOf).orElse(null));
            assertThat(read.hiringManagerId())
                    .isEqualTo(real.managers()
                            .hiringManagerId()
                            .map(String::valueOf)
                            .orElse(null));
            assertThat(read.stages()).hasSameSizeAs(real.stages());
            assertThat(read.stages()).isSortedAccordingTo(Comparator.comparing(Stage::position));
        });
    }

    @Test
    void users_and_job_seekers_come_whole() {
        List<User> users = all(client::users, UserQuery.all().size(7));
        List<JobSeeker> seekers = all(client::jobSeekers, JobSeekerQuery.all().size(7));

        assertThat(users).hasSizeGreaterThan(7).extracting(User::email).doesNotContainNull();
        assertThat(users).extracting(User::id).doesNotHaveDuplicates();
        assertThat(seekers)
                .hasSize(pinpoint.simulator().world().jobSeekers().count())
                .extracting(JobSeeker::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void one_record_is_the_same_as_in_its_list() {
        Interview interview = ok(client.interviews(InterviewQuery.all())).rows().getFirst();
        Job job = ok(client.jobs(JobQuery.all())).rows().getFirst();
        Application application = ok(client.applications(ApplicationQuery.all().withStage()))
                .rows()
                .getFirst();
        User user = ok(client.users(UserQuery.all())).rows().getFirst();
        JobSeeker seeker = ok(client.jobSeekers(JobSeekerQuery.all())).rows().getFirst();

        assertThat(ok(client.interview(interview.id()))).isEqualTo(interview);
        assertThat(ok(client.job(job.id()))).isEqualTo(job);
        assertThat(ok(client.application(application.id()))).isEqualTo(application);
        assertThat(ok(client.user(user.id()))).isEqualTo(user);
        assertThat(ok(client.jobSeeker(seeker.id()))).isEqualTo(seeker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "../users", "1?x=1", "", ".."})
    void a_record_that_is_not_there_is_not_found_whatever_its_id_looks_like(String id) {
        assertThat(failure(client.interview(id)).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"found", "hidden"})
    void a_confidential_job_is_found_by_id_even_where_pinpoint_hides_it_there(String behaviour) {
        Job confidential = ok(client.jobs(JobQuery.all().ofVisibility(EnumSet.of(Visibility.CONFIDENTIAL))))
                .rows()
                .getFirst();
        pinpoint.simulator().quirks().set(Quirk.CONFIDENTIAL_BY_ID, behaviour);

        assertThat(ok(client.job(confidential.id()))).isEqualTo(confidential);
    }

    @Test
    void windows_and_descending_order_find_what_changed_last() {
        pinpoint.simulator().quirks().set(Quirk.INSTANT_PRECISION, "milliseconds");
        List<Application> everything =
                all(client::applications, ApplicationQuery.all().size(1000));
        Instant middle = everything.stream()
                .map(Application::updatedAt)
                .sorted()
                .skip(everything.size() / 2)
                .findFirst()
                .orElseThrow();

        List<Application> after = all(
                client::applications,
                ApplicationQuery.all().updatedAtAfter(middle).sortByDescending(SortKey.UPDATED_AT));

        assertThat(after)
                .hasSize((int) everything.stream()
                        .filter(application -> application.updatedAt().isAfter(middle))
                        .count())
                .isSortedAccordingTo(
                        Comparator.comparing(Application::updatedAt).reversed());
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVIEWABLE_ID, integer",
        "FOREIGN_KEYS, integer",
        "INSTANT_OFFSET, -03:30",
        "INSTANT_PRECISION, milliseconds",
        "VENDOR_NAME, required",
        "CANDIDATE_ID, present",
        "CANDIDATE_FILTERS, unknown",
        "UNKNOWN_FILTER, ignored",
        "PAGE_SIZE_OVER_LIMIT, capped"
    })
    void the_same_world_is_read_however_pinpoint_writes_it(Quirk quirk, String value) {
        List<Interview> before = all(client::interviews, InterviewQuery.all());
        List<String> jobIds = all(client::applications, ApplicationQuery.all()).stream()
                .map(Application::jobId)
                .toList();
        pinpoint.simulator().quirks().set(quirk, value);

        assertThat(all(client::interviews, InterviewQuery.all()))
                .extracting(Interview::id, Interview::interviewableId, Interview::startAt, Interview::stageId)
                .isEqualTo(before.stream()
                        .map(i -> tuple(i.id(), i.interviewableId(), i.startAt(), i.stageId()))
                        .toList());
        assertThat(all(client::applications, ApplicationQuery.all()))
                .extracting(Application::jobId)
                .isEqualTo(jobIds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "text"})
    void anonymised_applications_are_marked_however_their_values_are_masked(String masked) {
        pinpoint.simulator().quirks().set(Quirk.CONCEALED_VALUE, masked);

        List<Application> concealed = all(client::applications, ApplicationQuery.all()).stream()
                .filter(Application::concealed)
                .toList();

        assertThat(concealed).isNotEmpty().allMatch(application -> application.jobId() != null);
    }

    @Test
    void includes_that_a_key_may_not_read_are_refused_or_left_out_and_that_is_told_from_none() {
        pinpoint.simulator().keys().change(pinpoint.key(), all -> all.with(Category.USER, Access.NONE));

        var refused = client.interviews(InterviewQuery.all());
        pinpoint.simulator().quirks().set(Quirk.INCLUDE_WITHOUT_PERMISSION, "dropped");
        Page<Interview> dropped = ok(client.interviews(InterviewQuery.all()));
        Page<Interview> stageOnly = ok(client.interviews(InterviewQuery.all().withStageOnly()));

        assertThat(failure(refused).code()).isEqualTo(ErrorCode.PERMISSION_MISSING);
        assertThat(dropped.rows())
                .allMatch(interview -> interview.parts().stream().noneMatch(InterviewPart::interviewersKnown));
        assertThat(stageOnly.rows()).allMatch(interview -> !interview.partsKnown());
    }

    @Test
    void a_comment_that_is_called_off_when_its_turn_comes_is_not_sent() {
        String application = ok(client.applications(ApplicationQuery.all()))
                .rows()
                .getFirst()
                .id();

        assertThat(failure(client.createComment(PersonType.APPLICATION, application, "Notes", () -> false))
                        .code())
                .isEqualTo(ErrorCode.CALLED_OFF);

        assertThat(pinpoint.simulator().writes().after(0)).isEmpty();
    }

    @Test
    void a_comment_is_posted_once_and_found_by_whom_it_is_on() {
        String application = ok(client.applications(ApplicationQuery.all()))
                .rows()
                .getFirst()
                .id();
        String body = "Notes of the interview\nhttps://notes.example/x?a=1&b=<2> [pb:marker-1] – Grüße";

        Comment posted = ok(client.createComment(PersonType.APPLICATION, application, body));

        assertThat(posted.bodyText()).isEqualTo(body);
        assertThat(pinpoint.simulator().writes().after(0)).singleElement().satisfies(entry -> {
            assertThat(entry.bodyText()).isEqualTo(body);
            assertThat(entry.commentableId()).isEqualTo(application);
        });
        assertThat(ok(client.comments(CommentQuery.on(PersonType.APPLICATION, application)))
                        .rows())
                .contains(posted);
    }

    @ParameterizedTest
    @CsvSource({"422, UNPROCESSABLE", "404, NOT_FOUND"})
    void a_comment_on_nobody_is_refused(String behaviour, ErrorCode code) {
        pinpoint.simulator().quirks().set(Quirk.UNKNOWN_COMMENTABLE, behaviour);

        assertThat(failure(client.createComment(PersonType.JOB_SEEKER, "999999999", "x"))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_comment_that_is_too_long_or_blank_is_refused_with_pinpoints_words() {
        pinpoint.simulator().quirks().set(Quirk.COMMENT_LENGTH_LIMIT, "10");
        String application = ok(client.applications(ApplicationQuery.all()))
                .rows()
                .getFirst()
                .id();

        assertThat(failure(client.createComment(PersonType.APPLICATION, application, "x".repeat(11)))
                        .detail())
                .isEqualTo("Body text is too long (maximum is 10 characters)");
        assertThat(failure(client.createComment(PersonType.APPLICATION, application, " "))
                        .detail())
                .isEqualTo("Body text can't be blank");
    }

    private long total(ApplicationQuery query) {
        return ok(client.applications(query.size(1).withTotal())).total().orElseThrow();
    }
}
