package app.pinbridge.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasMirrorRecordsTest {
    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            Instant.class, "string",
            Boolean.class, "boolean",
            boolean.class, "boolean",
            Integer.class, "integer",
            int.class, "integer",
            Long.class, "integer",
            long.class, "integer",
            Double.class, "number",
            double.class, "number");

    @ParameterizedTest
    @EnumSource
    void aSchemaHasThePropertiesOfTheRecordAndTheRecordThoseOfTheSchema(EventType type) {
        JsonNode schema = EventSchemas.document(type.wireName());

        mirrors(schema, schema, Json.MAPPER.constructType(type.dataType()), type.wireName());
    }

    @Test
    void theEnvelopeNamesEveryType() {
        Set<String> wireNames =
                Arrays.stream(EventType.values()).map(EventType::wireName).collect(Collectors.toSet());

        assertThat(strings(EventSchemas.document(EventSchemas.ENVELOPE).at("/properties/type/enum")))
                .containsExactlyInAnyOrderElementsOf(wireNames);
    }

    private static void mirrors(JsonNode root, JsonNode pointer, JavaType type, String path) {
        JsonNode schema = resolved(root, pointer);
        String kind = schema.path("type").asText();
        if (SCALARS.containsKey(type.getRawClass())) {
            assertThat(kind).as(path).isEqualTo(SCALARS.get(type.getRawClass()));
            assertThat(schema.path("format").asText().equals("date-time"))
                    .as(path)
                    .isEqualTo(type.hasRawClass(Instant.class));
        } else if (type.isEnumType()) {
            assertThat(strings(schema.path("enum"))).as(path).containsExactlyInAnyOrderElementsOf(constants(type));
        } else if (type.isCollectionLikeType()) {
            assertThat(kind).as(path).isEqualTo("array");
            mirrors(root, schema.path("items"), type.getContentType(), path + "[]");
        } else if (type.isMapLikeType()) {
            map(root, schema, type, path);
        } else {
            properties(root, schema, type, path);
        }
    }

    private static void map(JsonNode root, JsonNode schema, JavaType type, String path) {
        assertThat(schema.path("type").asText()).as(path).isEqualTo("object");
        if (type.getKeyType().isEnumType()) {
            assertThat(schema.path("properties").fieldNames())
                    .toIterable()
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(constants(type.getKeyType()));
            schema.path("properties").forEach(value -> mirrors(root, value, type.getContentType(), path + "{}"));
        } else {
            mirrors(root, schema.path("additionalProperties"), type.getContentType(), path + "{}");
        }
    }

    private static void properties(JsonNode root, JsonNode schema, JavaType type, String path) {
        Map<String, JavaType> ofRecord = new LinkedHashMap<>();
        Json.MAPPER.getSerializationConfig().introspect(type).findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .forEach(property -> ofRecord.put(property.getName(), property.getPrimaryType()));
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(path)
                .containsExactlyInAnyOrderElementsOf(ofRecord.keySet());
        ofRecord.forEach((name, of) -> mirrors(root, schema.path("properties").path(name), of, path + "." + name));
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /**
     * The constants as JSON has them. UNKNOWN is what a reader makes of anything else and stands in no schema, but for the
     * outcome of a publication, which may truly be unknown.
     */
    private static List<String> constants(JavaType type) {
        return Arrays.stream(type.getRawClass().getEnumConstants())
                .filter(constant -> !constant.toString().equals("UNKNOWN")
                        || type.getRawClass().getSimpleName().equals("Outcome"))
                .map(constant -> Json.MAPPER.valueToTree(constant).asText())
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
