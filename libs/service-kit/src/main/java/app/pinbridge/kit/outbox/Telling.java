package app.pinbridge.kit.outbox;

import app.pinbridge.contracts.BinaryCodec;
import app.pinbridge.contracts.Event;

/**
 * An event with its data as JSON: for who has written that already.
 *
 * @param payload what {@link BinaryCodec#value} writes of the event
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares them
public record Telling(Event<?> event, byte[] payload) {

    /** The telling of an event whose data is yet to be written. */
    public static Telling of(Event<?> event) {
        return new Telling(event, BinaryCodec.value(event));
    }
}
