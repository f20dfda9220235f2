package app.pinbridge.pinpoint.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The parameters of a query, in the order in which they were first given; the last value of a name stands.
 *
 * @param values not yet encoded
 */
record Parameters(Map<String, String> values) {
    static final Parameters NONE = new Parameters(Map.of());

    Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Parameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    Parameters only(Predicate<String> names) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(names.negate());
        return new Parameters(fewer);
    }

    Parameters with(String name, Instant value) {
        return with(name, DateTimeFormatter.ISO_INSTANT.format(value));
    }

    /** As it stands in a URL. Brackets are encoded too, for they may not stand there bare. */
    String encoded() {
        return values.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
