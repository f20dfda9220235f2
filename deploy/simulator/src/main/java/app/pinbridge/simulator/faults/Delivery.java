package app.pinbridge.simulator.faults;

import app.pinbridge.simulator.api.Answer;
import java.time.Duration;

/** What happens on the wire in answer to a request. */
public sealed interface Delivery {
    /** The answer arrives. */
    record Whole(Answer answer) implements Delivery {}

    /** Half of the body arrives, then the connection ends. */
    record Half(Answer answer) implements Delivery {}

    /** The connection ends in good order, without an answer. */
    record Closed() implements Delivery {}

    /** The connection is reset. */
    record Reset() implements Delivery {}

    /** Nothing happens, ever. */
    record Silence() implements Delivery {}

    /** Something happens, later. */
    record Late(Duration delay, Delivery delivery) implements Delivery {}
}
