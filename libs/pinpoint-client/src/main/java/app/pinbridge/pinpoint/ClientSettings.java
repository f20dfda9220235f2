package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.exchange.TransportLimits;

/** How clients behave; the same for all connections. */
public record ClientSettings(TransportLimits limits) {

    /** What suits the real Pinpoint. */
    public static final ClientSettings DEFAULT = new ClientSettings(TransportLimits.DEFAULT);
}
