package app.pinbridge.gateway.routing;

import java.util.Set;

/** Where a request goes. */
sealed interface Way {
    /**
     * To a service.
     *
     * @param signedIn whether somebody must be signed in; a webhook proves itself to the service by its signature
     */
    record To(Origin origin, boolean signedIn) implements Way {}

    /** The path is known, the method is not. */
    record WrongMethod(Set<String> allowed) implements Way {}

    /** Nowhere. */
    record Nowhere() implements Way {}
}
