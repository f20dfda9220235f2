package app.pinbridge.local.demo;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;

/**
 * A call of the demo, and what must become of it.
 *
 * @param story what it shows, for the summary
 * @param event the call as the host product sends it
 * @param expected what must become of it
 */
public record DemoCall(String story, Event<Call> event, Expected expected) {

    /** The call's id. */
    public String callId() {
        return event.data().callId();
    }

    /** What must become of a call. */
    public sealed interface Expected {
        /** Matched to this application, and one link posted there. */
        record Linked(String applicationId) implements Expected {}

        /** Matched to this application, and nothing posted. */
        record Held(String applicationId) implements Expected {}

        /** Not matched, with a reason, and nothing posted. */
        record Unmatched() implements Expected {}

        /** No hiring call, and nothing posted. */
        record Ignored() implements Expected {}
    }
}
