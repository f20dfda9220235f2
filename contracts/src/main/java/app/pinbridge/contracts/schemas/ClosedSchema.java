package app.pinbridge.contracts.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One schema of the contract, and which departures from it a reader passes over. */
final class ClosedSchema {
    private final Schema schema;
    private final Set<String> required;

    ClosedSchema(Schema schema) {
        this.schema = schema;
        this.required = schema.getSchemaNode()
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with JSON that stands at the given pointer of a larger whole. */
    Stream<SchemaProblem> problems(JsonNode json, String at) {
        return schema.validate(json).stream()
                .map(error -> new SchemaProblem(
                        at + error.getInstanceLocation(), error.getKeyword(), error.getMessage(), isTolerable(error)));
    }

    private boolean isTolerable(Error error) {
        NodePath place = error.getInstanceLocation();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> true;
            case "enum" -> error.getInstanceNode().isTextual() && !isRequired(place);
            default -> error.getInstanceNode().isNull() && isField(place) && !isRequired(place);
        };
    }

    private boolean isRequired(NodePath place) {
        return place.getNameCount() == 1 && required.contains(place.getName(0));
    }

    private static boolean isField(NodePath place) {
        return place.getNameCount() > 0 && place.getElement(place.getNameCount() - 1) instanceof String;
    }
}
