package app.pinbridge.gateway.protection;

import app.pinbridge.gateway.GatewayConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Lets no other site change anything through a visitor's browser. A browser says where a request comes from
 * ({@code Sec-Fetch-Site}, else {@code Origin}); what changes something must come from our own pages. On {@code /api} a
 * request with a cookie must say so, elsewhere the forms' token covers browsers that say nothing. Requests with a bearer token
 * are not concerned: no other site can make a browser send one.
 */
@Singleton
final class SameOrigin {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int BEFORE_SIGN_IN = 500;

    private final URI publicUrl;

    SameOrigin(GatewayConfig config) {
        this.publicUrl = config.publicUrl();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGN_IN);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || hasBearer(request) || mayChange(request)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/problem+json")
                .end(
                        "{\"type\":\"/problems/cross_site\",\"status\":403,\"code\":\"cross_site\","
                                + "\"title\":\"Request from another site\","
                                + "\"detail\":\"Requests that change something are accepted from Pinbridge's own pages only.\"}");
    }

    private boolean mayChange(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return isOurs(origin, request);
        }
        return request.getHeader("Cookie") == null || !request.uri().startsWith("/api");
    }

    private boolean isOurs(String origin, HttpServerRequest request) {
        Optional<String> from = authority(origin);
        return from.isPresent()
                && (from.equals(Optional.ofNullable(request.getHeader("Host")))
                        || from.equals(Optional.ofNullable(publicUrl.getAuthority())));
    }

    private static Optional<String> authority(String origin) {
        int start = origin.indexOf("://");
        return start < 0 ? Optional.empty() : Optional.of(origin.substring(start + 3));
    }

    private static boolean hasBearer(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
