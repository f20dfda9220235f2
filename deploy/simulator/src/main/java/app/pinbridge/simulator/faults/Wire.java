package app.pinbridge.simulator.faults;

import app.pinbridge.simulator.api.ApiRequest;

/** Decides what happens on the wire in answer to a request. */
@FunctionalInterface
public interface Wire {
    /** Takes a request to its end. */
    Delivery deliver(ApiRequest request);
}
