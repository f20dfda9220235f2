package app.pinbridge.gateway.routing;

import app.pinbridge.gateway.services.Problem;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** What the gateway itself says on {@code /api}, when no service does. */
final class ApiProblems {
    static final Problem NOT_SIGNED_IN = Problem.of(
            401, "unauthorized", "Not signed in", "Sign in, or send a valid token as Authorization: Bearer.");
    static final Problem NO_CUSTOMER = Problem.of(
            403, "no_customer", "No customer", "This account is not assigned to a customer. Ask your administrator.");
    static final Problem NOT_FOUND = Problem.of(404, "not_found", "Not found", "There is nothing at this address.");
    static final Problem BAD_PATH = Problem.of(
            400, "bad_path", "Address not accepted", "Write the address without dot segments or double slashes.");
    static final Problem TOO_LARGE =
            Problem.of(413, "too_large", "Too large", "The body is larger than allowed. Send it in smaller parts.");
    static final Problem UNREADABLE = Problem.of(400, "bad_request", "Not readable", "The request could not be read.");
    static final Problem TOO_SLOW = Problem.of(
            504,
            "service_slow",
            "A part of Pinbridge takes too long",
            "It is not known whether the request was carried out. Look before you send it again.");

    private ApiProblems() {}

    static Problem wrongMethod(Set<String> allowed) {
        return Problem.of(
                405,
                "method_not_allowed",
                "Method not allowed",
                "Here only " + String.join(", ", allowed) + " can be used.");
    }

    static String json(Problem problem) {
        return new JsonObject()
                .put("type", problem.type())
                .put("status", problem.status())
                .put("code", problem.code())
                .put("title", problem.title())
                .put("detail", problem.detail())
                .encode();
    }
}
