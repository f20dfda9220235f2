package app.pinbridge.pinpoint.connection;

import java.util.regex.Pattern;

/**
 * The name of a company at Pinpoint: the {@code acme} of {@code https://acme.pinpointhq.com}. Because it becomes part of a
 * host name that we connect to with a key, nothing but one lower-case DNS label passes.
 */
public record Subdomain(String value) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** The host suffix of the real Pinpoint. */
    public static final String PINPOINT_HOST_SUFFIX = "pinpointhq.com";

    public Subdomain {
        if (!LABEL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a subdomain");
        }
    }

    /** Reads what a person typed or pasted, of the real Pinpoint. */
    public static Parsed<Subdomain> parse(String text) {
        return parse(text, PINPOINT_HOST_SUFFIX);
    }

    /**
     * Reads what a person typed or pasted: the bare name, {@code acme.pinpointhq.com}, or the address of any page there.
     *
     * @param hostSuffix the host under which companies live, as configured
     */
    public static Parsed<Subdomain> parse(String text, String hostSuffix) {
        return new SubdomainReader(hostSuffix).read(text);
    }

    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
