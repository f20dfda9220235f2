package app.pinbridge.matching.alias;

import app.pinbridge.engine.identity.Addresses;
import java.util.Optional;

/** The one form of an address by which aliases are kept. */
public final class CanonicalAddress {
    private CanonicalAddress() {}

    /** The form of an address; empty when the text is none. */
    public static Optional<String> of(String text) {
        return plain(text).map(Addresses::canonical);
    }

    /** The address in lower case, without a display name; empty when the text is none. */
    public static Optional<String> plain(String text) {
        return text.indexOf('\0') >= 0 ? Optional.empty() : Addresses.plain(text);
    }

    /** Whether an address is somebody's own: no relay, no machine, no room. */
    public static boolean isSomebodys(String plain) {
        return !Addresses.relay(plain) && !Addresses.machine(plain);
    }
}
