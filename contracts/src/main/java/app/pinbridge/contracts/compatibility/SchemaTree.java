package app.pinbridge.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** One schema document, whose references into itself are followed. */
record SchemaTree(JsonNode root) {

    /** The schema that stands here: the target of a reference, overlaid with what stands beside the reference. */
    ObjectNode resolve(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        Set<String> seen = new HashSet<>();
        JsonNode at = schema;
        while (at instanceof ObjectNode object) {
            object.propertyStream()
                    .filter(keyword -> !whole.has(keyword.getKey()))
                    .forEach(keyword -> whole.set(keyword.getKey(), keyword.getValue()));
            String reference = object.path("$ref").asText();
            at = reference.startsWith("#") && seen.add(reference) ? root.at(reference.substring(1)) : null;
        }
        if (whole.path("$ref").asText().startsWith("#")) {
            whole.remove("$ref");
        }
        return whole;
    }

    /** A keyword's strings: those of an array, or the one that stands there alone. */
    static Set<String> strings(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        Set<String> strings = new LinkedHashSet<>();
        if (value.isTextual()) {
            strings.add(value.textValue());
        }
        value.forEach(element -> strings.add(element.isTextual() ? element.textValue() : element.toString()));
        return strings;
    }
}
