package app.pinbridge.pinpoint.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One request to Pinpoint's API, before it is HTTP.
 *
 * @param template the path without ids, e.g. {@code /applications/{id}}: what logs and metrics show
 * @param path the path with ids, below the API's base
 * @param query the encoded query, empty when there is none
 * @param body present exactly when the method is POST
 * @param lastWord asked when its turn has come, immediately before it is sent; where it says no, nothing is sent
 */
public record Call(
        Method method,
        String template,
        String path,
        String query,
        Optional<JsonNode> body,
        Requester requester,
        BooleanSupplier lastWord) {

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
        return new Call(Method.GET, template, path, query, Optional.empty(), requester, () -> true);
    }

    /** A writing request. */
    public static Call post(String path, JsonNode body, Requester requester) {
        return post(path, body, requester, () -> true);
    }

    /** A writing request, which its caller may still call off when its turn has come. */
    public static Call post(String path, JsonNode body, Requester requester, BooleanSupplier lastWord) {
        return new Call(Method.POST, path, path, "", Optional.of(body), requester, lastWord);
    }

    /** Whether it may be sent again although it may have been done. */
    public boolean isIdempotent() {
        return method == Method.GET;
    }
}
