package app.pinbridge.simulator.control;

import java.util.Optional;

/** One area of the control API. */
@FunctionalInterface
interface ControlArea {
    /**
     * What to answer with 200, as something that can be written as JSON; empty for 404.
     *
     * @throws IllegalArgumentException for 400, with what is wrong
     */
    Optional<?> handle(ControlRequest request);
}
