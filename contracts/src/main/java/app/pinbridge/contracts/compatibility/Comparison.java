package app.pinbridge.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One comparison of a released schema with the current one. Whoever reads events holds to the released schema, and so does
 * whoever wrote those that are kept, so neither a narrower nor a wider shape will do; what readers are told to pass over,
 * a new optional property of a closed object and a new enum value, is free.
 */
final class Comparison {
    private static final Set<String> FREE =
            Set.of("title", "description", "$comment", "examples", "deprecated", "$defs");
    private static final Set<String> HANDLED =
            Set.of("type", "properties", "required", "enum", "items", "additionalProperties");
    private static final int DEEPEST = 50;

    private final String name;
    private final SchemaTree releasedTree;
    private final SchemaTree currentTree;
    private final List<Incompatibility> found = new ArrayList<>();

    Comparison(String name, JsonNode released, JsonNode current) {
        this.name = name;
        this.releasedTree = new SchemaTree(released);
        this.currentTree = new SchemaTree(current);
    }

    List<Incompatibility> run() {
        compare("", releasedTree.root(), currentTree.root());
        return List.copyOf(found);
    }

    private void compare(String path, JsonNode releasedSchema, JsonNode currentSchema) {
        if (path.chars().filter(c -> c == '/').count() > DEEPEST) {
            return; // a schema that contains itself repeats what was compared above
        }
        ObjectNode released = releasedTree.resolve(releasedSchema);
        ObjectNode current = currentTree.resolve(currentSchema);
        Set<String> types = SchemaTree.strings(released, "type");
        if (!types.equals(SchemaTree.strings(current, "type"))) {
            add(path, Rule.TYPE_CHANGED, "type was " + types + " and is " + SchemaTree.strings(current, "type"));
            return; // everything below follows from it
        }
        properties(path, released, current);
        required(path, released, current);
        values(path, released, current);
        otherNames(path, released, current);
        if (released.has("items") || current.has("items")) {
            compare(path + "/items", released.path("items"), current.path("items"));
        }
        keywords(path, released, current);
    }

    private void properties(String path, ObjectNode released, ObjectNode current) {
        JsonNode after = current.path("properties");
        released.path("properties").forEachEntry((property, before) -> {
            if (after.has(property)) {
                compare(path + "/properties/" + property, before, after.get(property));
            } else {
                add(path, Rule.PROPERTY_REMOVED, "property '" + property + "' is gone");
            }
        });
        if (isClosed(released)) {
            return; // here a new optional property is what readers are told to pass over
        }
        after.propertyStream()
                .map(Map.Entry::getKey)
                .filter(property -> !released.path("properties").has(property))
                .forEach(property -> add(
                        path,
                        Rule.PROPERTY_IN_OPEN_OBJECT,
                        "property '" + property + "' is new where any name was free"));
    }

    private void required(String path, ObjectNode released, ObjectNode current) {
        Set<String> before = SchemaTree.strings(released, "required");
        Set<String> after = SchemaTree.strings(current, "required");
        without(after, before).forEach(p -> add(path, Rule.NEWLY_REQUIRED, "property '" + p + "' became required"));
        without(before, after)
                .forEach(p -> add(path, Rule.NO_LONGER_REQUIRED, "property '" + p + "' is no longer required"));
    }

    private void values(String path, ObjectNode released, ObjectNode current) {
        if (released.has("enum") != current.has("enum")) {
            add(
                    path,
                    Rule.ENUM_ADDED_OR_DROPPED,
                    released.has("enum") ? "its values are free now" : "its values are listed now");
            return;
        }
        without(SchemaTree.strings(released, "enum"), SchemaTree.strings(current, "enum"))
                .forEach(value -> add(path, Rule.ENUM_VALUE_REMOVED, "value '" + value + "' is gone"));
    }

    private void otherNames(String path, ObjectNode released, ObjectNode current) {
        if (isClosed(released) != isClosed(current)) {
            boolean opened = isClosed(released);
            add(
                    path,
                    opened ? Rule.OBJECT_OPENED : Rule.OBJECT_CLOSED,
                    opened ? "other names are allowed now" : "other names are refused now");
        } else if (!isClosed(released)) {
            compare(
                    path + "/additionalProperties",
                    released.path("additionalProperties"),
                    current.path("additionalProperties"));
        }
    }

    private void keywords(String path, ObjectNode released, ObjectNode current) {
        Set<String> keywords = new LinkedHashSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        current.fieldNames().forEachRemaining(keywords::add);
        for (String keyword : keywords) {
            if (Bounds.contains(keyword)) {
                Bounds.broken(keyword, released, current)
                        .ifPresent(rule -> add(path, rule, change(keyword, released, current)));
            } else if (!FREE.contains(keyword)
                    && !HANDLED.contains(keyword)
                    && !released.path(keyword).equals(current.path(keyword))) {
                add(path, Rule.KEYWORD_CHANGED, change(keyword, released, current));
            }
        }
    }

    private void add(String path, Rule rule, String change) {
        found.add(new Incompatibility(name, path, rule, change));
    }

    private static String change(String keyword, ObjectNode released, ObjectNode current) {
        String before = released.has(keyword) ? "was " + released.get(keyword) : "was absent";
        return keyword + " " + before + (current.has(keyword) ? " and is " + current.get(keyword) : " and is gone");
    }

    private static boolean isClosed(ObjectNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean() && !others.booleanValue();
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(these);
        return rest;
    }
}
