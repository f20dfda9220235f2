package app.pinbridge.gateway.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which service answers which path. What is not listed goes nowhere: a service's internal paths cannot be reached, however
 * the path is written, because only paths in their normal form are looked up.
 */
final class RoutingTable {
    private static final List<Route> ROUTES = List.of(
            Route.of("POST", "/api/calls", Origin.INGEST),
            Route.of("GET", "/api/calls", Origin.MATCHING),
            Route.of("GET", "/api/calls/*", Origin.MATCHING),
            Route.of("POST DELETE", "/api/calls/*/match", Origin.MATCHING),
            Route.of("POST", "/api/calls/*/match/preview", Origin.MATCHING),
            Route.of("GET", "/api/calls/*/decisions", Origin.MATCHING),
            Route.of("POST", "/api/calls/*/notes", Origin.PUBLISHER),
            Route.of("GET", "/api/calls/*/publications", Origin.PUBLISHER),
            Route.of("GET", "/api/links/*", Origin.PUBLISHER),
            Route.of("GET", "/api/employees", Origin.MATCHING),
            Route.of("GET", "/api/candidates", Origin.MATCHING),
            Route.of("GET POST", "/api/aliases", Origin.MATCHING),
            Route.of("DELETE", "/api/aliases/*", Origin.MATCHING),
            Route.of("GET POST", "/api/model/*", Origin.MATCHING),
            Route.of("GET PUT DELETE", "/api/connections/pinpoint", Origin.CREDENTIALS),
            Route.of("POST", "/api/connections/pinpoint/check", Origin.CREDENTIALS),
            Route.of("PUT", "/api/connections/pinpoint/key", Origin.CREDENTIALS),
            Route.of("PUT", "/api/connections/pinpoint/settings", Origin.CREDENTIALS),
            Route.of("GET", "/api/connections/pinpoint/disconnect", Origin.CREDENTIALS),
            Route.of("POST", "/api/connections/pinpoint/key/check", Origin.CREDENTIALS),
            Route.of("GET", "/api/connections/pinpoint/webhook", Origin.CREDENTIALS),
            Route.of("POST", "/api/connections/pinpoint/webhook/secret", Origin.CREDENTIALS),
            Route.of("GET", "/api/connections/pinpoint/drift", Origin.INGEST),
            Route.of("GET", "/api/activity", Origin.INGEST));

    private RoutingTable() {}

    /** The way of a request whose path is in its normal form. */
    static Way find(String method, String path) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Route route : ROUTES) {
            if (route.path().matcher(path).matches()) {
                if (route.methods().contains(method)) {
                    return new Way.To(route.origin());
                }
                allowed.addAll(route.methods());
            }
        }
        return allowed.isEmpty() ? new Way.Nowhere() : new Way.WrongMethod(allowed);
    }

    /** {@code *} stands for one segment. */
    private record Route(Set<String> methods, Pattern path, Origin origin) {
        static Route of(String methods, String path, Origin origin) {
            return new Route(Set.of(methods.split(" ")), Pattern.compile(path.replace("*", "[^/]+")), origin);
        }
    }
}
