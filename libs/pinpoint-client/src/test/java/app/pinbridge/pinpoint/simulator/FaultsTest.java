package app.pinbridge.pinpoint.simulator;

import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.all;
import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.failure;
import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.observe.RequestLog;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.query.CommentQuery;
import app.pinbridge.pinpoint.query.UserQuery;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.pinpoint.resource.Comment;
import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.pinpoint.resource.User;
import app.pinbridge.simulator.faults.FaultKind;
import app.pinbridge.simulator.faults.FaultRule;
import app.pinbridge.simulator.log.WriteLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault of the simulator, struck at a read and at a write. The simulator's write log is the truth. */
@Timeout(60)
class FaultsTest {
    private static final String MARKER = "[pb:marker-1]";

    private final SimulatedPinpoint pinpoint = new SimulatedPinpoint();
    private final PinpointClient client = pinpoint.client();
    private String application;

    @BeforeEach
    void someApplicationOverAConnectionThatIsKeptOpen() {
        application = ok(client.applications(ApplicationQuery.all().size(1)))
                .rows()
                .getFirst()
                .id();
    }

    @AfterEach
    void close() {
        pinpoint.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"SERVER_ERROR", "UNAVAILABLE", "RESET", "TIMEOUT", "HALF_BODY", "LOST_ANSWER"})
    void a_read_comes_through_in_the_end(FaultKind kind) {
        strike(FaultRule.times(kind, 2));

        Answer<Page<User>> answer = client.users(UserQuery.all());

        assertThat(ok(answer).rows()).isNotEmpty();
        assertThat(lastLogged().retries()).isBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, SERVER_ERROR",
        "UNAVAILABLE, SERVICE_UNAVAILABLE",
        "TIMEOUT, TIMEOUT",
    })
    void a_read_that_never_comes_through_is_a_value_with_a_code(FaultKind kind, ErrorCode code) {
        strike(FaultRule.always(kind));

        Failure failure =
                failure(client.as(new Requester(Priority.INTERACTIVE, "test")).users(UserQuery.all()));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.mayHaveBeenDone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, SERVER_ERROR, 0",
        "UNAVAILABLE, SERVICE_UNAVAILABLE, 0",
        "RESET, CONNECTION_LOST, 0",
        "TIMEOUT, TIMEOUT, 0",
        "HALF_BODY, CONNECTION_LOST, 1",
        "LOST_ANSWER, CONNECTION_LOST, 1",
    })
    void a_write_whose_answer_is_lost_is_sent_once_and_says_that_it_may_have_been_done(
            FaultKind kind, ErrorCode code, int written) {
        strike(FaultRule.times(kind, 1));

        Failure failure = failure(post());

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.mayHaveBeenDone()).isTrue();
        assertThat(lastLogged().retries()).isZero();
        assertThat(writes()).hasSize(written);
        assertThat(commentsWithTheMarker()).hasSize(written);
    }

    @Test
    void a_throttled_write_is_sent_again_when_pinpoint_said_and_done_once() {
        strike(FaultRule.times(FaultKind.THROTTLE, 1).withRetryAfter(2));
        Instant begun = Instant.now();

        Comment comment = ok(post());

        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(writes())
                .singleElement()
                .extracting(WriteLog.Entry::commentId)
                .isEqualTo(comment.id());
    }

    @Test
    void throttled_without_a_word_on_when_to_come_back_it_waits_all_the_same() {
        strike(FaultRule.times(FaultKind.THROTTLE, 1));
        Instant begun = Instant.now();

        Answer<Page<User>> answer = client.users(UserQuery.all());

        assertThat(ok(answer).rows()).isNotEmpty();
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_long_throttle_is_told_at_once_to_whoever_comes_next() {
        strike(FaultRule.times(FaultKind.THROTTLE, 1).withRetryAfter(600));
        Instant begun = Instant.now();

        Failure first = failure(client.users(UserQuery.all()));
        Failure next = failure(client.users(UserQuery.all()));

        assertThat(first.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(next).isInstanceOfSatisfying(Failure.Throttled.class, throttled -> {
            assertThat(throttled.code()).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
            assertThat(throttled.until()).isBetween(begun.plusSeconds(599), begun.plusSeconds(605));
        });
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void latency_is_waited_for_and_measured_without_our_own_waiting() {
        strike(FaultRule.times(FaultKind.LATENCY, 1).withDelay(Duration.ofMillis(400)));

        Page<User> page = ok(client.users(UserQuery.all()));

        assertThat(page.took()).isBetween(Duration.ofMillis(390), Duration.ofMillis(1400));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_REVOKED, KEY_REFUSED",
        "PERMISSION_WITHDRAWN, PERMISSION_MISSING",
        "INTEGRATION_DISABLED, INTEGRATION_NOT_ENABLED",
    })
    void what_is_taken_away_is_refused_once_and_not_asked_for_again(FaultKind kind, ErrorCode code) {
        strike(FaultRule.always(kind));

        Failure read = failure(client.users(UserQuery.all()));
        Failure write = failure(post());

        assertThat(List.of(read.code(), write.code())).containsOnly(code);
        assertThat(write.mayHaveBeenDone()).isFalse();
        assertThat(lastLogged().retries()).isZero();
        assertThat(writes()).isEmpty();
    }

    @Test
    void a_key_that_is_revoked_in_the_middle_of_a_scan_ends_it_with_its_code() {
        client.applications(ApplicationQuery.all().page(1));
        pinpoint.simulator().keys().revoke(pinpoint.key());

        Failure failure = failure(client.applications(ApplicationQuery.all().page(2)));

        assertThat(failure.code()).isEqualTo(ErrorCode.KEY_REFUSED);
    }

    @Test
    void a_scan_under_all_passing_faults_at_once_reads_every_row_once() {
        for (FaultKind kind :
                List.of(FaultKind.SERVER_ERROR, FaultKind.UNAVAILABLE, FaultKind.RESET, FaultKind.HALF_BODY)) {
            strike(FaultRule.always(kind).withProbability(0.04));
        }

        List<Application> applications =
                all(client::applications, ApplicationQuery.all().size(5));

        assertThat(applications).extracting(Application::id).doesNotHaveDuplicates();
        assertThat(applications)
                .hasSize(pinpoint.simulator().world().applications().count());
        assertThat(pinpoint.log()).anyMatch(entry -> entry.retries() > 0);
    }

    private Answer<Comment> post() {
        return client.createComment(PersonType.APPLICATION, application, "Notes " + MARKER);
    }

    private List<Comment> commentsWithTheMarker() {
        return ok(client.comments(CommentQuery.on(PersonType.APPLICATION, application))).rows().stream()
                .filter(comment ->
                        comment.bodyText() != null && comment.bodyText().contains(MARKER))
                .toList();
    }

    private void strike(FaultRule rule) {
        pinpoint.simulator().faults().add(rule);
    }

    private List<WriteLog.Entry> writes() {
        return pinpoint.simulator().writes().after(0);
    }

    private RequestLog.Entry lastLogged() {
        return pinpoint.log().getLast();
    }
}
