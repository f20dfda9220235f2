package app.pinbridge.publisher.pinpoint;

import app.pinbridge.pinpoint.PinpointClient;

/** Whether Pinpoint can be asked on a customer's behalf. */
public sealed interface Access {

    /** It can. */
    record Open(PinpointClient client, String connectionId, String subdomain, int revision) implements Access {}

    /**
     * Not now.
     *
     * @param reason a code
     */
    record Closed(String reason) implements Access {}
}
