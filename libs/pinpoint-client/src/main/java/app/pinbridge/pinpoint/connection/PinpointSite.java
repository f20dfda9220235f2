package app.pinbridge.pinpoint.connection;

import java.net.URI;
import java.util.Locale;

/** Where companies' Pinpoints live; fixed by the operator's configuration, never by a customer's input. */
public sealed interface PinpointSite {

    /** The API of one company. */
    PinpointEndpoint endpoint(Subdomain subdomain);

    /** The real Pinpoint: {@code https://{subdomain}.pinpointhq.com/api/v1}. */
    static PinpointSite pinpoint() {
        return new Hosted(Subdomain.PINPOINT_HOST_SUFFIX);
    }

    /**
     * The site that a base URL of the configuration means.
     *
     * @param baseUrl empty for the real Pinpoint; otherwise that of a simulator, e.g. {@code http://127.0.0.1:9100/api/v1}
     */
    static PinpointSite of(String baseUrl) {
        return baseUrl.isBlank() ? pinpoint() : new Simulated(baseUrl.strip());
    }

    /** The host under which companies live, as people paste it. */
    default String hostSuffix() {
        return switch (this) {
            case Hosted(String suffix) -> suffix;
            case Simulated simulated -> Subdomain.PINPOINT_HOST_SUFFIX;
        };
    }

    /**
     * Companies as subdomains of one host; https only.
     *
     * @param hostSuffix without a leading dot
     */
    record Hosted(String hostSuffix) implements PinpointSite {
        public Hosted {
            hostSuffix = hostSuffix.toLowerCase(Locale.ROOT);
            if (!hostSuffix.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
                throw new IllegalArgumentException("not a host suffix: " + hostSuffix);
            }
        }

        @Override
        public PinpointEndpoint endpoint(Subdomain subdomain) {
            return new PinpointEndpoint(
                    URI.create("https://" + subdomain.value() + "." + hostSuffix + "/api/v1"), false);
        }
    }

    /**
     * A simulator that the operator named. Plain http and private addresses are allowed here and nowhere else.
     *
     * @param baseUrl where {@code {subdomain}} stands for the company, if the simulator wants to know it
     */
    record Simulated(String baseUrl) implements PinpointSite {
        private static final String PLACE = "{subdomain}";

        public Simulated {
            URI uri = URI.create(baseUrl.replace(PLACE, "any"));
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                throw new IllegalArgumentException("not a base URL: " + baseUrl);
            }
        }

        @Override
        public PinpointEndpoint endpoint(Subdomain subdomain) {
            String base = baseUrl.replace(PLACE, subdomain.value());
            return new PinpointEndpoint(
                    URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base), true);
        }
    }
}
