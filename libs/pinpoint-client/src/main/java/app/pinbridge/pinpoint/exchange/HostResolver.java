package app.pinbridge.pinpoint.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host's name into its addresses. */
@FunctionalInterface
public interface HostResolver {

    /** The resolver of this machine. */
    HostResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** All addresses of the host, at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
