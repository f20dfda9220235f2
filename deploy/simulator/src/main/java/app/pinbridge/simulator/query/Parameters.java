package app.pinbridge.simulator.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A query string, decoded; of a name that comes twice the last value counts. */
public record Parameters(Map<String, String> values) {
    /** Nothing asked. */
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * Decodes a query string.
     *
     * @throws IllegalArgumentException when it is not well encoded
     */
    public static Parameters parse(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int mark = pair.indexOf('=');
            if (!pair.isEmpty()) {
                values.put(
                        decode(mark < 0 ? pair : pair.substring(0, mark)),
                        mark < 0 ? "" : decode(pair.substring(mark + 1)));
            }
        }
        return new Parameters(values);
    }

    /** One parameter. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The same without one parameter. */
    public Parameters without(String name) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(name);
        return new Parameters(others);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
