package app.pinbridge.pinpoint.connection;

import java.net.URI;

/**
 * The API of one company.
 *
 * @param base without a slash at its end
 * @param simulated whether it is a simulator of the operator's, where http and private addresses are allowed
 */
public record PinpointEndpoint(URI base, boolean simulated) {

    public PinpointEndpoint {
        if (!simulated && !"https".equals(base.getScheme())) {
            throw new IllegalArgumentException("Pinpoint is spoken to over https only");
        }
        if (base.getHost() == null) {
            throw new IllegalArgumentException("no host in " + base);
        }
    }

    /** The host to connect to. */
    public String host() {
        return base.getHost();
    }
}
