package app.pinbridge.pinpoint.exchange;

/**
 * Sends one request of one connection and waits for its answer. The transport is one, and each of its decorators: budget,
 * retry, metrics, log. Blocking; made for virtual threads.
 */
@FunctionalInterface
public interface Exchange {

    /** Never throws for what Pinpoint, the network or the budget does. */
    Reply send(Call call);
}
