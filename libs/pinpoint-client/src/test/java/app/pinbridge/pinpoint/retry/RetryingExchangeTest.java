package app.pinbridge.pinpoint.retry;

import static app.pinbridge.pinpoint.fake.ScriptedExchange.get;
import static app.pinbridge.pinpoint.fake.ScriptedExchange.post;
import static app.pinbridge.pinpoint.fake.ScriptedExchange.throttled;
import static app.pinbridge.pinpoint.fake.ScriptedExchange.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Reply;
import app.pinbridge.pinpoint.fake.FakeClock;
import app.pinbridge.pinpoint.fake.ScriptedExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingExchangeTest {
    private final FakeClock clock = new FakeClock();
    private final List<Duration> slept = new ArrayList<>();
    private final ScriptedExchange pinpoint = new ScriptedExchange();

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"SERVER_ERROR", "SERVICE_UNAVAILABLE", "CONNECT_FAILED", "TIMEOUT", "CONNECTION_LOST", "UNREADABLE"
            })
    void a_read_is_sent_again_after_what_passes_by_itself(ErrorCode code) {
        pinpoint.then(unavailable(code, false)).then(unavailable(code, false));

        Reply reply = send(get(Priority.BACKFILL));

        assertThat(reply.answer().toOptional()).isPresent();
        assertThat(reply.attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"UNKNOWN_HOST", "TLS_FAILED", "ANSWER_TOO_LARGE", "INTERRUPTED", "NOT_PINPOINT"})
    void nothing_is_sent_again_after_what_does_not_pass(ErrorCode code) {
        pinpoint.then(unavailable(code, false));

        Reply reply = send(get(Priority.BACKFILL));

        assertThat(reply.answer().failureIfAny().map(Failure::code)).contains(code);
        assertThat(pinpoint.sent()).isEqualTo(1);
    }

    @Test
    void nothing_is_sent_again_that_was_refused() {
        pinpoint.then(new Failure.Refused(ErrorCode.PERMISSION_MISSING, "", 403));

        assertThat(send(get(Priority.BACKFILL)).attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"SERVER_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT", "CONNECTION_LOST", "UNREADABLE"})
    void a_write_is_never_sent_again_once_bytes_were_sent(ErrorCode code) {
        pinpoint.then(unavailable(code, true));

        Reply reply = send(post(Priority.BACKFILL));

        assertThat(pinpoint.sent()).isEqualTo(1);
        assertThat(reply.answer().failureIfAny().map(Failure::mayHaveBeenDone)).contains(true);
    }

    @Test
    void a_write_is_sent_again_where_no_connection_came_about_or_it_was_throttled() {
        pinpoint.then(unavailable(ErrorCode.CONNECT_FAILED, false)).then(throttled(clock.instant(), true));

        Reply reply = send(post(Priority.BACKFILL));

        assertThat(reply.answer().toOptional()).isPresent();
        assertThat(reply.attempts()).isEqualTo(3);
    }

    @Test
    void delays_are_random_parts_of_one_that_doubles_up_to_a_bound() {
        for (int i = 0; i < 9; i++) {
            pinpoint.then(unavailable(ErrorCode.SERVER_ERROR, false));
        }
        RetryPolicy many = new RetryPolicy(
                9, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(1));

        Reply reply = send(get(Priority.BACKFILL), many);

        assertThat(reply.attempts()).isEqualTo(9);
        List<Integer> bounds = List.of(100, 200, 400, 800, 1000, 1000, 1000, 1000);
        assertThat(slept).hasSameSizeAs(bounds).doesNotHaveDuplicates();
        for (int i = 0; i < bounds.size(); i++) {
            assertThat(slept.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(bounds.get(i)));
        }
    }

    @Test
    void pinpoints_own_word_on_when_to_come_back_is_kept() {
        pinpoint.then(new Failure.Unavailable(
                ErrorCode.SERVICE_UNAVAILABLE,
                "",
                false,
                Optional.of(clock.instant().plusSeconds(9))));

        send(get(Priority.BACKFILL));

        assertThat(slept).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void a_person_does_not_wait_as_long_as_history_does() {
        pinpoint.then(throttled(clock.instant().plusSeconds(20), true));

        Reply interactive = send(get(Priority.INTERACTIVE));
        pinpoint.then(throttled(clock.instant().plusSeconds(20), true));
        Reply backfill = send(get(Priority.BACKFILL));

        assertThat(interactive.answer().failureIfAny()).containsInstanceOf(Failure.Throttled.class);
        assertThat(backfill.answer().toOptional()).isPresent();
        assertThat(slept).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void a_budget_that_lets_nothing_through_ends_the_retries() {
        Failure exhausted = new Failure.Throttled(
                ErrorCode.BUDGET_EXHAUSTED, "", clock.instant().plusSeconds(60), true);
        pinpoint.then(unavailable(ErrorCode.SERVER_ERROR, false)).then(Reply.notSent(exhausted));

        Reply reply = send(get(Priority.BACKFILL));

        assertThat(reply.answer().failureIfAny()).contains(exhausted);
        assertThat(reply.attempts()).isEqualTo(1);
        assertThat(pinpoint.sent()).isEqualTo(2);
    }

    @Test
    void an_interrupted_wait_ends_with_the_last_failure() {
        pinpoint.then(unavailable(ErrorCode.SERVER_ERROR, false));
        Sleeper interrupted = duration -> {
            throw new InterruptedException();
        };

        Reply reply = RetryingExchange.wrap(pinpoint, RetryPolicy.DEFAULT, clock, interrupted, new Random(1))
                .send(get(Priority.BACKFILL));

        assertThat(reply.answer().failureIfAny().map(Failure::code)).contains(ErrorCode.SERVER_ERROR);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Reply send(Call call) {
        return send(call, RetryPolicy.DEFAULT);
    }

    private Reply send(Call call, RetryPolicy policy) {
        Sleeper sleeper = duration -> {
            slept.add(duration);
            clock.advance(duration);
        };
        return RetryingExchange.wrap(pinpoint, policy, clock, sleeper, new Random(1))
                .send(call);
    }
}
