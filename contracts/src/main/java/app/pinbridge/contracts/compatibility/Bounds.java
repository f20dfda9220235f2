package app.pinbridge.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** The keywords that bound a number, a length or a count. */
final class Bounds {
    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");

    private Bounds() {}

    static boolean contains(String keyword) {
        return UPPER.contains(keyword) || LOWER.contains(keyword);
    }

    /** The rule that a change of the keyword from one schema to the next breaks, if it changed. */
    static Optional<Rule> broken(String keyword, JsonNode released, JsonNode current) {
        if (!released.has(keyword) || !current.has(keyword)) {
            return released.has(keyword) == current.has(keyword)
                    ? Optional.empty()
                    : Optional.of(current.has(keyword) ? Rule.BOUND_TIGHTENED : Rule.BOUND_LOOSENED);
        }
        int order = current.get(keyword)
                .decimalValue()
                .compareTo(released.get(keyword).decimalValue());
        if (order == 0) {
            return Optional.empty();
        }
        return Optional.of(order < 0 == UPPER.contains(keyword) ? Rule.BOUND_TIGHTENED : Rule.BOUND_LOOSENED);
    }
}
