package app.pinbridge.publisher.notes;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The origins that may be asked: scheme, host and port, compared exactly. An address that comes with a call is no order. */
final class Origins {
    private final Set<String> allowed;

    Origins(Collection<String> allowed) {
        this.allowed = allowed.stream()
                .map(text -> origin(text)
                        .orElseThrow(() -> new IllegalStateException("pinbridge.notes.allowed-origins: '" + text
                                + "' is not like https://notes.example.com")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The address to ask, if its origin is allowed. */
    Optional<URI> allowed(String url) {
        return origin(url).filter(allowed::contains).map(origin -> URI.create(url));
    }

    private static Optional<String> origin(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (!plain || !("https".equals(scheme) || "http".equals(scheme))) {
                return Optional.empty();
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
