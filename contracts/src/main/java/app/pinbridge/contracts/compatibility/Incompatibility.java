package app.pinbridge.contracts.compatibility;

/**
 * A change of a released schema that breaks those who build on it.
 *
 * @param schema name of the schema, e.g. {@code pinbridge.call.v1}
 * @param path JSON pointer of the changed place; references are followed, not named
 * @param rule the rule that is broken
 * @param change what changed, e.g. {@code property 'title' is gone}
 */
public record Incompatibility(String schema, String path, Rule rule, String change) {

    /** One line for whoever made the change. */
    @Override
    public String toString() {
        return "%s at %s: %s. %s A shape that must differ needs an event type of its own, with the next version number."
                .formatted(schema, path.isEmpty() ? "the top" : path, change, rule.instead());
    }
}
