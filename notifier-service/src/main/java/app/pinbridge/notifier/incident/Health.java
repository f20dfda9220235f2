package app.pinbridge.notifier.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a connection's health from one service that tells of it.
 *
 * @param settling nothing is known yet, or it is being checked or synced
 * @param cause why it is as it is, by the last status that says so; while a trouble lasts, all that was told of the last cause
 * @param usual the cause that counts as well: live, or degraded by what was missing from the start; empty when it was never
 *     well
 * @param troubledSince when the trouble began that is not over yet
 */
public record Health(boolean settling, String cause, String usual, Optional<Instant> troubledSince) {
    private static final String WELL = "LIVE.";
    private static final String DEGRADED = "DEGRADED.";

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

    /** Causes of which people were told in the trouble that is not over yet. */
    Cause told() {
        return troubledSince.isPresent() ? Cause.read(cause) : Cause.NONE;
    }

    /** Whether degraded by this cause is how the connection always was. */
    boolean isUsual(Cause degraded) {
        return Cause.read(usual).covers(degraded);
    }

    /** Whether a first sync has just ended. A connection that was degraded all along also settles when a permission is given. */
    boolean isAtItsStart() {
        return usual.isEmpty() || (settling && troubledSince.isEmpty() && !usual.startsWith(DEGRADED));
    }
}
