package app.pinbridge.simulator.api;

import java.util.Optional;

/**
 * A request to the API as it came in; its text leaves out the key.
 *
 * @param path below the base, such as {@code /applications/40001}
 * @param query the query string, not decoded, empty when there is none
 */
public record ApiRequest(
        String method, String path, String query, Optional<String> key, Optional<String> vendor, String body) {
    @Override
    public String toString() {
        return method + " " + path;
    }
}
