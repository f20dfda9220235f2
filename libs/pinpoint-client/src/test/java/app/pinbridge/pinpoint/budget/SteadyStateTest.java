package app.pinbridge.pinpoint.budget;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.budget.Admission.Admitted;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.fake.FakeClock;
import app.pinbridge.pinpoint.fake.ScriptedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near a budget comes to a limit that it does not know, whatever kind of limiter Pinpoint has. */
class SteadyStateTest {
    private static final Duration SETTLING = Duration.ofMinutes(10);
    private static final Duration WATCHED = Duration.ofMinutes(30);

    private final FakeClock clock = new FakeClock();
    private final BudgetSettings settings = new BudgetSettings(5, 500, 1, Duration.ofHours(1), Duration.ofHours(1));
    private final Budget budget = new Budget(settings, clock, (changed, atMost) -> clock.advance(atMost));
    private long accepted;
    private long refused;

    @ParameterizedTest
    @CsvSource({"2", "10", "25", "100"})
    void a_bucket_of_tokens_is_used_up_to_ninety_five_percent_with_hardly_a_429(int perSecond) {
        Bucket bucket = new Bucket(perSecond, perSecond);

        run(bucket, SETTLING);
        run(bucket, WATCHED);

        assertThat(accepted / (double) (perSecond * WATCHED.toSeconds())).isGreaterThan(0.95);
        assertThat(refused).isLessThanOrEqualTo(6);
    }

    @Test
    void the_first_minutes_already_use_most_of_the_limit() {
        run(new Bucket(10, 10), Duration.ofMinutes(2));

        assertThat(accepted / 1200.0).isGreaterThan(0.93);
        assertThat(refused).isLessThanOrEqualTo(5);
    }

    @Test
    void a_limit_that_counts_by_the_minute_is_found_too() {
        Limiter window = new Window(300, Duration.ofMinutes(1));

        run(window, SETTLING);
        run(window, WATCHED);

        assertThat(accepted / 9000.0).isGreaterThan(0.9);
        assertThat(refused).isLessThanOrEqualTo(6);
    }

    private void run(Limiter limiter, Duration time) {
        accepted = 0;
        refused = 0;
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            if (budget.enter(Priority.BACKFILL) instanceof Admitted(Ticket ticket)) {
                Optional<Failure> throttled =
                        limiter.refuses(clock.instant()).map(until -> ScriptedExchange.throttled(until, true));
                budget.leave(ticket, throttled);
                accepted += throttled.isEmpty() ? 1 : 0;
                refused += throttled.isPresent() ? 1 : 0;
            }
        }
    }

    private interface Limiter {
        /** Until when, if it refuses; in whole seconds as Retry-After has it. */
        Optional<Instant> refuses(Instant now);
    }

    private static final class Bucket implements Limiter {
        private final double perSecond;
        private final double size;
        private double tokens;
        private Instant filled = FakeClock.START;

        Bucket(double perSecond, double size) {
            this.perSecond = perSecond;
            this.size = size;
            this.tokens = size;
        }

        @Override
        public Optional<Instant> refuses(Instant now) {
            tokens = Math.min(
                    size, tokens + perSecond * Duration.between(filled, now).toNanos() / 1e9);
            filled = now;
            if (tokens < 1) {
                return Optional.of(now.plusSeconds(1));
            }
            tokens--;
            return Optional.empty();
        }
    }

    private static final class Window implements Limiter {
        private final int allowed;
        private final Duration length;
        private Instant begun = FakeClock.START;
        private int count;

        Window(int allowed, Duration length) {
            this.allowed = allowed;
            this.length = length;
        }

        @Override
        public Optional<Instant> refuses(Instant now) {
            while (!now.isBefore(begun.plus(length))) {
                begun = begun.plus(length);
                count = 0;
            }
            count++;
            return count > allowed ? Optional.of(begun.plus(length)) : Optional.empty();
        }
    }
}
