package app.pinbridge.ingest.sync;

import java.time.Instant;

/** How a connection goes on after a step. */
sealed interface Verdict {

    /** With whatever is due next. */
    record GoOn() implements Verdict {}

    /** Not before the given time: Pinpoint lets nothing through. */
    record Pause(Instant until) implements Verdict {}

    /**
     * Not at all, until a person does something; tried again at a slow beat.
     *
     * @param code why, an error code of the Pinpoint client
     */
    record Fail(String code, Instant until) implements Verdict {}
}
