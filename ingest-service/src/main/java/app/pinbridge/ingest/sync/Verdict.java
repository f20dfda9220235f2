package app.pinbridge.ingest.sync;

import java.time.Instant;

/** How a connection goes on after a step. */
sealed interface Verdict {

    /** With whatever is due next. */
    record GoOn() implements Verdict {}

    /**
     * Not before the given time: nothing is due, or Pinpoint lets nothing through.
     *
     * @param attempts how often in a row no key could be had
     */
    record Pause(Instant until, int attempts) implements Verdict {
        /** For another reason than the key. */
        Pause(Instant until) {
            this(until, 0);
        }
    }

    /**
     * Not at all, until a person does something; tried again at a slow beat.
     *
     * @param code why, an error code of the Pinpoint client
     */
    record Fail(String code, Instant until) implements Verdict {}
}
