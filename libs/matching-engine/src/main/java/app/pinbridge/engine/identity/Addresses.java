package app.pinbridge.engine.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses: one canonical form, and those that name nobody. */
public final class Addresses {
    private static final Set<String> RELAY_DOMAINS = Set.of(
            "privaterelay.appleid.com",
            "indeedemail.com",
            "reply.linkedin.com",
            "mozmail.com",
            "duck.com",
            "simplelogin.com",
            "simplelogin.co",
            "anonaddy.com",
            "anonaddy.me",
            "addy.io",
            "relay.firefox.com",
            "reply.craigslist.org",
            "passmail.net",
            "hide-my-email.com");
    private static final Pattern RELAY_LABEL = Pattern.compile(
            "(?:^|\\.)(?:private)?-?(?:relay|indeedemail|hidemyemail|maskedmail|anonmail|anonymous)s?(?:[.-]|$)|(?:^|\\.)[a-z]+-relay\\.");

    private static final Remembered<String, Optional<String>> PLAIN = new Remembered<>();
    private static final Remembered<String, Boolean> RELAYS = new Remembered<>();
    private static final Remembered<String, Boolean> MACHINES = new Remembered<>();

    private Addresses() {}

    /**
     * Lower case, without {@code mailto:}, display name and the signs around it, with its domain in ASCII; empty when there
     * is no address.
     */
    public static Optional<String> plain(String text) {
        return PLAIN.of(text, WrittenAddress::read);
    }

    /**
     * The form in which addresses of one mailbox are equal: tags after {@code +} are dropped everywhere, dots only where
     * the provider ignores them. Expects a plain address.
     */
    public static String canonical(String plain) {
        int at = plain.lastIndexOf('@');
        String local = plain.substring(0, at);
        String domain = plain.substring(at + 1);
        int plus = local.indexOf('+');
        boolean gmail = domain.equals("googlemail.com") || domain.equals("gmail.com");
        if (plus <= 0 && !gmail) {
            return plain;
        }
        String mailbox = plus > 0 ? local.substring(0, plus) : local;
        return gmail ? mailbox.replace(".", "") + "@gmail.com" : mailbox + "@" + domain;
    }

    /** The canonical form of a plain address that says who is behind it; empty for one that only forwards. */
    public static Optional<String> telling(String plain) {
        return relay(plain) ? Optional.empty() : Optional.of(canonical(plain));
    }

    /** The part after the at sign. */
    public static String domain(String plain) {
        return plain.substring(plain.lastIndexOf('@') + 1);
    }

    /** Whether a plain address is of one of these domains or below one; they may be written with an at sign before them. */
    public static boolean internal(String plain, Collection<String> domains) {
        String domain = domain(plain);
        for (String written : domains) {
            String own = WrittenAddress.domain(written.startsWith("@") ? written.substring(1) : written);
            if (domain.endsWith(own) && (domain.equals(own) || domain.endsWith("." + own))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the address only forwards, so that it says nothing of who is behind it. */
    public static boolean relay(String plain) {
        return RELAYS.of(domain(plain), Addresses::relayDomain);
    }

    private static boolean relayDomain(String domain) {
        return RELAY_DOMAINS.stream().anyMatch(relay -> domain.equals(relay) || domain.endsWith("." + relay))
                || RELAY_LABEL.matcher(domain).find();
    }

    /** Whether the address is a machine's or a room's. */
    public static boolean machine(String plain) {
        return MACHINES.of(plain, Machines::owns);
    }
}
