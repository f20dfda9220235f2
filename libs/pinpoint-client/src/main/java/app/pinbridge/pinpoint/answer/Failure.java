package app.pinbridge.pinpoint.answer;

import java.time.Instant;
import java.util.Optional;

/** Why a call to Pinpoint has no value. Holds no secret and no personal data beyond what Pinpoint's own detail says. */
public sealed interface Failure {

    /** What went wrong, for programs. */
    ErrorCode code();

    /** What went wrong, for people; at most a few hundred characters. */
    String detail();

    /**
     * Whether Pinpoint may have done what was asked although we do not know it. Only ever true of a request that changes
     * something; it must then be read back before it is sent again, for Pinpoint knows no idempotency key.
     */
    default boolean mayHaveBeenDone() {
        return false;
    }

    /**
     * Not now: Pinpoint's rate limit (429), or our own budget, which would have had to wait too long. Surely not done.
     *
     * @param until when it may be tried again
     * @param told whether Pinpoint itself said until when ({@code Retry-After}); otherwise it is our estimate
     */
    record Throttled(ErrorCode code, String detail, Instant until, boolean told) implements Failure {}

    /**
     * Pinpoint, or this client before it sent anything, said no. Surely not done; sending it again changes nothing.
     *
     * @param status the HTTP status, 0 where nothing was sent
     */
    record Refused(ErrorCode code, String detail, int status) implements Failure {}

    /**
     * No answer that could be understood: not reached, no answer in time, a broken answer, or an error of Pinpoint's.
     *
     * @param mayHaveBeenDone see {@link Failure#mayHaveBeenDone()}
     * @param retryAt when to come back, where Pinpoint said so (503 with {@code Retry-After})
     */
    record Unavailable(ErrorCode code, String detail, boolean mayHaveBeenDone, Optional<Instant> retryAt)
            implements Failure {
        /** Without a word from Pinpoint on when to come back. */
        public Unavailable(ErrorCode code, String detail, boolean mayHaveBeenDone) {
            this(code, detail, mayHaveBeenDone, Optional.empty());
        }
    }
}
