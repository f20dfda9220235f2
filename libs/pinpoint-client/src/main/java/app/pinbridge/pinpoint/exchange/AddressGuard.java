package app.pinbridge.pinpoint.exchange;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.connection.PinpointEndpoint;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Keeps a customer's input from leading us into the operator's own network: a host any of whose addresses is not a public
 * one is not spoken to. A host that changes its addresses between this look and the connection still has to show a
 * certificate for Pinpoint's name.
 */
final class AddressGuard {
    private final HostResolver resolver;

    AddressGuard(HostResolver resolver) {
        this.resolver = resolver;
    }

    /** Why the endpoint must not be spoken to, or empty. */
    Optional<Failure> objection(PinpointEndpoint endpoint) {
        if (endpoint.simulated()) {
            return Optional.empty();
        }
        try {
            boolean inside = resolver.resolve(endpoint.host()).stream().anyMatch(AddressGuard::isNotPublic);
            return inside
                    ? Optional.of(new Failure.Refused(
                            ErrorCode.ADDRESS_FORBIDDEN, "The host's address is not a public one.", 0))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(new Failure.Unavailable(ErrorCode.UNKNOWN_HOST, "There is no such host.", false));
        }
    }

    static boolean isNotPublic(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address
                        ? isSpecialV4(address.getAddress())
                        : isSpecialV6(address.getAddress()));
    }

    /** This network, shared address space, protocol assignments, benchmarks, and all above multicast (RFC 6890). */
    private static boolean isSpecialV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** Only global unicast (2000::/3) is public, and of that not 6to4 and Teredo, which carry other addresses. */
    private static boolean isSpecialV6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return first >> 13 != 1 || first == 0x2002 || teredo;
    }
}
