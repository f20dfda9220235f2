package app.pinbridge.gateway.routing;

import java.util.Set;

/** Where a request goes. */
sealed interface Way {
    /** To a service. */
    record To(Origin origin) implements Way {}

    /** The path is known, the method is not. */
    record WrongMethod(Set<String> allowed) implements Way {}

    /** Nowhere. */
    record Nowhere() implements Way {}
}
