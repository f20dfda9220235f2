package app.pinbridge.notifier.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a connection's health from one service that tells of it.
 *
 * @param settling nothing is known yet, or it is being checked or synced
 * @param cause state and code of the last status that says how it is
 * @param usual the cause that counts as well: live, or degraded by what was missing from the start; empty when it was never
 *     well
 * @param troubledSince when the trouble began that is not over yet
 */
public record Health(boolean settling, String cause, String usual, Optional<Instant> troubledSince) {
    private static final String WELL = "LIVE.";

    /** The service that speaks only when something breaks or is mended. */
    public static final String PUBLISHER = "/pinbridge/publisher-service";

    /** Of a connection that was never heard of from who tells of it from its beginning. */
    public static final Health UNHEARD = new Health(true, "", "", Optional.empty());

    private static final Health PRESUMED_WELL = new Health(false, WELL, WELL, Optional.empty());

    /** What is presumed before a service has spoken: one that speaks only of what breaks has had nothing to say. */
    public static Health before(String source) {
        return source.equals(PUBLISHER) ? PRESUMED_WELL : UNHEARD;
    }

    Health troubled(Instant since, String newCause) {
        return new Health(false, newCause, usual, Optional.of(since));
    }

    Health well(String newCause) {
        return new Health(false, newCause, newCause, Optional.empty());
    }

    Health inMotion() {
        return new Health(true, cause, usual, troubledSince);
    }

    /** Whether degraded by this cause is how the connection always was. */
    boolean isUsual(String degraded) {
        return usual.isEmpty() || usual.equals(degraded) || (settling && troubledSince.isEmpty());
    }
}
