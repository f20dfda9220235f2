package app.pinbridge.gateway.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after five wrong passwords in a row an account pauses for a minute, whoever asks. The pause is the
 * same for an e-mail that nobody has, so that it tells nothing.
 */
@Singleton
final class SignInPause {
    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byEmail = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInPause(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isPaused(String email) {
        Failures failures = byEmail.get(Accounts.key(email));
        return failures != null
                && failures.count() >= TRIES
                && failures.last().plus(PAUSE).isAfter(clock.instant());
    }

    synchronized void failed(String email) {
        Instant now = clock.instant();
        byEmail.merge(Accounts.key(email), new Failures(1, now), (before, one) -> before.next(now));
    }

    synchronized void succeeded(String email) {
        byEmail.remove(Accounts.key(email));
    }

    private record Failures(int count, Instant last) {
        /** After a pause that was sat out, counting begins anew. */
        Failures next(Instant now) {
            boolean over = count >= TRIES && !last.plus(PAUSE).isAfter(now);
            return new Failures(over ? 1 : count + 1, now);
        }
    }
}
