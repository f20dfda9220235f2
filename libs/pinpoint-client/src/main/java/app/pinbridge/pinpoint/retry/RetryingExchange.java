package app.pinbridge.pinpoint.retry;

import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends again what the {@link RetryPolicy} allows, after a random part of a delay that doubles, or when Pinpoint said to
 * come back. Lies outside the budget, so that every attempt waits for its turn and none holds a place while it waits.
 */
public final class RetryingExchange implements Exchange {
    private final Exchange next;
    private final RetryPolicy policy;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    private RetryingExchange(Exchange next, RetryPolicy policy, Clock clock, Sleeper sleeper, RandomGenerator random) {
        this.next = next;
        this.policy = policy;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** The same exchange, with retries. */
    public static Exchange wrap(
            Exchange next, RetryPolicy policy, Clock clock, Sleeper sleeper, RandomGenerator random) {
        return new RetryingExchange(next, policy, clock, sleeper, random);
    }

    @Override
    public Reply send(Call call) {
        Instant lastStart =
                clock.instant().plus(policy.patience(call.requester().priority()));
        Reply reply = next.send(call);
        int attempts = reply.attempts();
        Optional<Duration> delay = delay(call, reply, attempts, lastStart);
        while (delay.isPresent() && slept(delay.get())) {
            Reply again = next.send(call);
            if (again.attempts() == 0) {
                // The budget lets no further attempt through now, and says when it will.
                return again.after(attempts);
            }
            reply = again;
            attempts += again.attempts();
            delay = delay(call, reply, attempts, lastStart);
        }
        return reply.after(attempts);
    }

    /** How long to wait before the next attempt; empty when there is to be none. */
    private Optional<Duration> delay(Call call, Reply reply, int attempts, Instant lastStart) {
        Instant now = clock.instant();
        return reply.answer()
                .failureIfAny()
                .filter(failure -> attempts > 0 && attempts < policy.attempts() && policy.allows(call, failure))
                .map(failure -> wait(failure, attempts, now))
                .filter(wait -> !now.plus(wait).isAfter(lastStart));
    }

    private Duration wait(Failure failure, int attempts, Instant now) {
        Duration backoff = Duration.ofNanos(
                random.nextLong(policy.longestDelayAfter(attempts).toNanos() + 1));
        Optional<Instant> told = switch (failure) {
            case Failure.Throttled throttled -> Optional.of(throttled.until());
            case Failure.Unavailable unavailable -> unavailable.retryAt();
            case Failure.Refused refused -> Optional.empty();
        };
        Duration toldWait = told.map(until -> Duration.between(now, until)).orElse(Duration.ZERO);
        return toldWait.compareTo(backoff) > 0 ? toldWait : backoff;
    }

    private boolean slept(Duration duration) {
        try {
            sleeper.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
