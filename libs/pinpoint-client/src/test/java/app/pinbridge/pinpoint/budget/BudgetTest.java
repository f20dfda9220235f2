package app.pinbridge.pinpoint.budget;

import static app.pinbridge.pinpoint.fake.ScriptedExchange.get;
import static app.pinbridge.pinpoint.fake.ScriptedExchange.throttled;
import static app.pinbridge.pinpoint.fake.ScriptedExchange.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.budget.Admission.Admitted;
import app.pinbridge.pinpoint.budget.Admission.TurnedAway;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Reply;
import app.pinbridge.pinpoint.fake.FakeClock;
import app.pinbridge.pinpoint.fake.ScriptedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final BudgetSettings SETTINGS =
            new BudgetSettings(10, 100, 3, Duration.ofSeconds(60), Duration.ofSeconds(5));

    private final FakeClock clock = new FakeClock();
    private final Budget budget = new Budget(SETTINGS, clock, (changed, atMost) -> clock.advance(atMost));

    @Test
    void requests_are_spread_evenly_over_the_second() {
        for (int i = 0; i < 11; i++) {
            leave(enter(Priority.BACKFILL), Optional.of(unavailable(ErrorCode.SERVER_ERROR, false)));
        }

        assertThat(clock.sinceStart()).isBetween(Duration.ofMillis(950), Duration.ofMillis(1000));
    }

    @Test
    void each_answer_that_had_to_wait_adds_the_same_to_the_rate() {
        leave(enter(Priority.BACKFILL), Optional.empty());
        double first = budget.state().rate();
        leave(enter(Priority.BACKFILL), Optional.empty());
        double second = budget.state().rate();
        leave(enter(Priority.BACKFILL), Optional.empty());

        assertThat(first).isEqualTo(10);
        assertThat(second - first).isEqualTo(0.5);
        assertThat(budget.state().rate() - second).isEqualTo(0.5);
    }

    @Test
    void nobody_learns_that_more_is_possible_from_requests_that_did_not_have_to_wait() {
        for (int i = 0; i < 50; i++) {
            clock.advance(Duration.ofSeconds(1));
            leave(enter(Priority.BACKFILL), Optional.empty());
        }

        assertThat(budget.state().rate()).isEqualTo(10);
    }

    @Test
    void too_many_halves_the_rate_and_those_under_way_together_count_once() {
        Ticket one = enter(Priority.BACKFILL);
        Ticket other = enter(Priority.BACKFILL);
        Failure tooMany = throttled(clock.instant().plusSeconds(1), true);

        leave(one, Optional.of(tooMany));
        leave(other, Optional.of(tooMany));

        assertThat(budget.state().rate()).isEqualTo(5);
    }

    @Test
    void retry_after_is_obeyed_to_the_second_by_everybody() {
        leave(enter(Priority.BACKFILL), Optional.of(throttled(clock.instant().plusSeconds(37), true)));

        enter(Priority.UPCOMING);

        assertThat(clock.sinceStart()).isEqualTo(Duration.ofSeconds(37));
    }

    @Test
    void without_a_word_on_when_to_come_back_the_wait_doubles() {
        Duration[] waits = new Duration[4];
        for (int i = 0; i < waits.length; i++) {
            Ticket ticket = enter(Priority.BACKFILL);
            Instant throttledAt = clock.instant();
            leave(ticket, Optional.of(throttled(throttledAt.plusSeconds(1), false)));
            waits[i] = Duration.between(throttledAt, budget.state().pausedUntil());
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void who_would_have_to_wait_longer_than_its_patience_is_turned_away_at_once_and_told_until_when() {
        Instant until = clock.instant().plusSeconds(37);
        leave(enter(Priority.BACKFILL), Optional.of(throttled(until, true)));

        Admission admission = budget.enter(Priority.INTERACTIVE);

        assertThat(clock.sinceStart()).isZero();
        assertThat(admission)
                .isInstanceOfSatisfying(
                        TurnedAway.class,
                        away -> assertThat(away.failure())
                                .isInstanceOfSatisfying(Failure.Throttled.class, throttled -> {
                                    assertThat(throttled.code()).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
                                    assertThat(throttled.until()).isEqualTo(until);
                                }));
        assertThat(budget.state().waiting()).isZero();
    }

    @Test
    void one_place_is_kept_free_for_people() {
        enter(Priority.BACKFILL);
        enter(Priority.BACKFILL);

        Admission backfill = budget.enter(Priority.BACKFILL);
        Admission person = budget.enter(Priority.INTERACTIVE);

        assertThat(backfill).isInstanceOf(TurnedAway.class);
        assertThat(person).isInstanceOf(Admitted.class);
        assertThat(budget.state().underWay()).isEqualTo(3);
    }

    @Test
    void a_failing_pinpoint_is_not_asked_before_it_said() {
        Instant until = clock.instant().plusSeconds(20);
        leave(
                enter(Priority.BACKFILL),
                Optional.of(new Failure.Unavailable(ErrorCode.SERVICE_UNAVAILABLE, "", false, Optional.of(until))));

        enter(Priority.BACKFILL);

        assertThat(clock.instant()).isEqualTo(until);
    }

    @Test
    void the_exchange_gives_its_place_back_whatever_happens() {
        ScriptedExchange pinpoint = new ScriptedExchange().then(unavailable(ErrorCode.TIMEOUT, false));

        Reply first = BudgetedExchange.wrap(pinpoint, budget).send(get(Priority.BACKFILL));
        Reply second = BudgetedExchange.wrap(pinpoint, budget).send(get(Priority.BACKFILL));

        assertThat(first.answer().failureIfAny()).isPresent();
        assertThat(second.answer().toOptional()).isPresent();
        assertThat(budget.state().underWay()).isZero();
    }

    @Test
    void after_a_pause_the_rate_goes_on_from_half_up_to_a_little_below_what_was_too_much() {
        for (int i = 0; i < 20; i++) {
            leave(enter(Priority.BACKFILL), Optional.empty());
        }
        double before = budget.state().rate();
        leave(enter(Priority.BACKFILL), Optional.of(throttled(clock.instant().plusSeconds(1), true)));
        for (int i = 0; i < 5; i++) {
            leave(enter(Priority.BACKFILL), Optional.empty());
        }
        double afterFive = budget.state().rate();
        for (int i = 0; i < 50; i++) {
            leave(enter(Priority.BACKFILL), Optional.empty());
        }

        assertThat(afterFive).isCloseTo(before / 2 + 2.5, within(0.01));
        assertThat(budget.state().rate()).isBetween(before * 0.75, before * 0.93);
    }

    private Ticket enter(Priority priority) {
        return budget.enter(priority) instanceof Admitted(Ticket ticket) ? ticket : turnedAway();
    }

    private void leave(Ticket ticket, Optional<Failure> failure) {
        budget.leave(ticket, failure);
    }

    private static Ticket turnedAway() {
        throw new AssertionError("turned away");
    }
}
