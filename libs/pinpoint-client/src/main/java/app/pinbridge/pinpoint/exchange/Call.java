package app.pinbridge.pinpoint.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One request to Pinpoint's API, before it is HTTP.
 *
 * @param template the path without ids, e.g. {@code /applications/{id}}: what logs and metrics show
 * @param path the path with ids, below the API's base
 * @param query the encoded query, empty when there is none
 * @param body present exactly when the method is POST
 */
public record Call(
        Method method, String template, String path, String query, Optional<JsonNode> body, Requester requester) {

    /** The methods that Pinbridge uses. */
    public enum Method {
        GET,
        /** Not idempotent at Pinpoint: sent twice, it is done twice. */
        POST
    }

    public Call {
        if (body.isPresent() != (method == Method.POST)) {
            throw new IllegalArgumentException("a POST has a body, a GET has none");
        }
    }

    /** A reading request. */
    public static Call get(String template, String path, String query, Requester requester) {
        return new Call(Method.GET, template, path, query, Optional.empty(), requester);
    }

    /** A writing request. */
    public static Call post(String path, JsonNode body, Requester requester) {
        return new Call(Method.POST, path, path, "", Optional.of(body), requester);
    }

    /** Whether it may be sent again although it may have been done. */
    public boolean isIdempotent() {
        return method == Method.GET;
    }
}
