package app.pinbridge.ingest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Secrets in memory, for a minute. Anybody may send to any address, so how often credentials-service is asked is bounded:
 * for connections that are not known, all together; for one that is, a few seconds apart.
 */
@ApplicationScoped
class HeldSecrets {
    private static final int MOST_HELD = 10_000;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();
    private final SecretSource source;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Allowance lookups;

    HeldSecrets(SecretSource source, WebhookSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.lookups = new Allowance(settings.lookupsPerSecond(), clock.instant());
    }

    /** The secret of a connection; blocks for less than a second. */
    SecretAnswer get(String connectionId) {
        Held one = held.get(connectionId);
        Instant now = clock.instant();
        if (one != null && now.isBefore(one.until())) {
            return one.answer();
        }
        boolean wasKnown = one != null && one.answer() instanceof SecretAnswer.Known;
        return wasKnown || lookups.take(now) ? ask(connectionId, now) : new SecretAnswer.Unknown();
    }

    /** Another secret than this, where it was renewed since it was asked for. */
    Optional<SigningSecret> newerThan(SigningSecret old) {
        Held one = held.get(old.connectionId());
        Instant now = clock.instant();
        boolean isFresh = one != null && now.isBefore(one.askedAt().plus(SHORT));
        return !isFresh
                        && ask(old.connectionId(), now) instanceof SecretAnswer.Known(SigningSecret other)
                        && !other.equals(old)
                ? Optional.of(other)
                : Optional.empty();
    }

    private SecretAnswer ask(String connectionId, Instant now) {
        SecretAnswer answer = source.ask(connectionId);
        switch (answer) {
            case SecretAnswer.Known known -> hold(connectionId, answer, now, settings.secretHeldFor());
            case SecretAnswer.Unknown unknown -> hold(connectionId, answer, now, SHORT);
            case SecretAnswer.Unavailable unavailable -> {
                return answer;
            }
        }
        return answer;
    }

    private void hold(String connectionId, SecretAnswer answer, Instant now, Duration length) {
        if (held.size() >= MOST_HELD) {
            held.values().removeIf(one -> one.until().isBefore(now));
        }
        if (held.size() < MOST_HELD) {
            held.put(connectionId, new Held(answer, now, now.plus(length)));
        }
    }

    private record Held(SecretAnswer answer, Instant askedAt, Instant until) {}
}
