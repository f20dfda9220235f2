package app.pinbridge.notifier.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a connection's health.
 *
 * @param settling nothing is known yet, or it is being checked or synced
 * @param cause state and code of the last status that says how it is
 * @param troubledSince when the trouble began that is not over yet
 */
public record Health(boolean settling, String cause, Optional<Instant> troubledSince) {
    /** Of a connection that was never heard of. */
    public static final Health UNHEARD = new Health(true, "", Optional.empty());

    Health troubled(Instant since, String newCause) {
        return new Health(false, newCause, Optional.of(since));
    }

    Health well(String newCause) {
        return new Health(false, newCause, Optional.empty());
    }

    Health inMotion() {
        return new Health(true, cause, troubledSince);
    }
}
