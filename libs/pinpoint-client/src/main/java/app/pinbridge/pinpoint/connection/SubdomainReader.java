package app.pinbridge.pinpoint.connection;

import app.pinbridge.pinpoint.connection.Parsed.Invalid;
import app.pinbridge.pinpoint.connection.Parsed.Problem;
import app.pinbridge.pinpoint.connection.Parsed.Valid;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the subdomain in what a person pasted. The text is never resolved or connected to; what does not plainly belong to
 * the configured host is refused with a reason.
 */
final class SubdomainReader {
    /** Longer than any page of Pinpoint's; protects the patterns below. */
    private static final int MAXIMUM_LENGTH = 2000;

    private static final int LONGEST_LABEL = 63;
    private static final Pattern SCHEME = Pattern.compile("https?://");
    private static final Pattern IP_V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final String hostSuffix;

    SubdomainReader(String hostSuffix) {
        this.hostSuffix = hostSuffix.toLowerCase(Locale.ROOT);
    }

    Parsed<Subdomain> read(String pasted) {
        if (pasted.length() > MAXIMUM_LENGTH) {
            return tooLong();
        }
        String text = pasted.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return invalid(Problem.SUBDOMAIN_EMPTY, "Enter the first part of your Pinpoint address, like acme.");
        }
        Matcher scheme = SCHEME.matcher(text);
        boolean url = scheme.lookingAt();
        String rest = url ? text.substring(scheme.end()) : text;
        String host = rest.split("[/?#]", 2)[0];
        if (looksLikeAddress(host)) {
            return invalid(
                    Problem.SUBDOMAIN_IS_AN_IP_ADDRESS, "An IP address cannot be used; enter the name, like acme.");
        }
        if (host.equals(hostSuffix) || host.equals("www." + hostSuffix)) {
            return invalid(
                    Problem.SUBDOMAIN_MISSING_IN_URL,
                    "This is Pinpoint's own address; enter your company's, like acme." + hostSuffix + ".");
        }
        if (host.endsWith("." + hostSuffix)) {
            return label(host.substring(0, host.length() - hostSuffix.length() - 1));
        }
        return url ? otherHost() : bareName(rest);
    }

    private Parsed<Subdomain> bareName(String text) {
        if (text.contains("/") || text.contains("\\")) {
            return invalid(
                    Problem.SUBDOMAIN_HAS_SLASHES, "Enter only the first part of your address, without slashes.");
        }
        if (text.contains(".") && text.chars().allMatch(c -> c == '.' || c == '-' || Character.isLetterOrDigit(c))) {
            return text.matches(".*\\.[a-z]{2,}") ? otherHost() : label(text);
        }
        return label(text);
    }

    private Parsed<Subdomain> label(String text) {
        if (Subdomain.isLabel(text)) {
            return new Valid<>(new Subdomain(text));
        }
        if (text.contains(".")) {
            return invalid(
                    Problem.SUBDOMAIN_HAS_DOTS, "Enter only the first part of your address, up to the first dot.");
        }
        if (text.length() > LONGEST_LABEL) {
            return tooLong();
        }
        return invalid(
                Problem.SUBDOMAIN_HAS_WRONG_CHARACTERS,
                "A Pinpoint address has only letters, digits and hyphens before its first dot.");
    }

    private static boolean looksLikeAddress(String host) {
        String withoutPort = host.startsWith("[") ? host : host.split(":", 2)[0];
        return withoutPort.startsWith("[")
                || IP_V4.matcher(withoutPort).matches()
                || host.chars().filter(c -> c == ':').count() > 1;
    }

    private Parsed<Subdomain> otherHost() {
        return invalid(
                Problem.SUBDOMAIN_OF_ANOTHER_HOST,
                "This address is not at Pinpoint; yours ends in ." + hostSuffix + ".");
    }

    private static Parsed<Subdomain> tooLong() {
        return invalid(
                Problem.SUBDOMAIN_TOO_LONG,
                "This is too long; a Pinpoint address has at most 63 characters before its dot.");
    }

    private static Parsed<Subdomain> invalid(Problem problem, String message) {
        return new Invalid<>(problem, message);
    }
}
