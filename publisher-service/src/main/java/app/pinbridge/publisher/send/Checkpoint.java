package app.pinbridge.publisher.send;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** The places where a process that dies leaves most behind. A test that wants to know dies there; nobody else does. */
public interface Checkpoint {

    /** The places. */
    enum Step {
        /** The intent is stored, nothing else has happened. */
        CLAIMED,
        /** Committed as being sent; nothing is sent. */
        ABOUT_TO_SEND,
        /** Pinpoint has answered; the answer is stored nowhere. */
        ANSWERED
    }

    /** The sender of this intent is here. */
    void reached(Step step, long intentId);

    /** Goes on. */
    @DefaultBean
    @ApplicationScoped
    class Passing implements Checkpoint {
        @Override
        public void reached(Step step, long intentId) {
            // Nothing keeps a real sender here.
        }
    }
}
