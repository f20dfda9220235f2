package app.pinbridge.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Examples;
import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.RandomData;
import app.pinbridge.contracts.StructuredCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void anEventWithEveryFieldIsValidAsReadAndAsWritten(EventType type) throws IOException {
        ObjectNode rich = Examples.rich(type);

        JsonNode written = Json.MAPPER.readTree(StructuredCodec.write(StructuredCodec.read(rich)));

        assertThat(EventSchemas.validate(rich)).isEmpty();
        assertThat(EventSchemas.validate(written)).isEmpty();
        assertThat(written).isEqualTo(rich);
    }

    @ParameterizedTest
    @EnumSource
    void anEventWithEveryFieldHasAllPropertiesOfItsSchema(EventType type) {
        ObjectNode data = (ObjectNode) Examples.rich(type).get("data");
        List<String> inSchema = EventSchemas.document(type.wireName())
                .get("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("deleted"))
                .toList();

        assertThat(data.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(inSchema);
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedSnapshotNeedsItsIdAlone(EventType type) throws IOException {
        ObjectNode minimal = Examples.minimal(type);

        JsonNode written = Json.MAPPER.readTree(StructuredCodec.write(StructuredCodec.read(minimal)));

        assertThat(EventSchemas.validate(minimal)).isEmpty();
        assertThat(EventSchemas.validate(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anyRecordIsWrittenAsItsSchemaSaysAndReadAsItWas(EventType type) throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Event<?> event = Event.of("e" + seed, "/test", NOON, "acme", new RandomData(seed).of(type));

            byte[] written = StructuredCodec.write(event);

            assertThat(EventSchemas.validate(Json.MAPPER.readTree(written)))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(StructuredCodec.read(written)).as("seed %d", seed).isEqualTo(event);
        }
    }

    @Test
    void theRecordedStreamIsValid() {
        assertThat(Examples.sample())
                .allSatisfy(line -> assertThat(EventSchemas.validate(Json.MAPPER.readTree(line)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySchemaIsAValidSchemaAndClosed(String name) {
        JsonNode schema = EventSchemas.document(name);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.findParents("properties"))
                .filteredOn(object -> object.path("type").asText().equals("object"))
                .isNotEmpty()
                .allSatisfy(
                        object -> assertThat(object.get("additionalProperties")).hasToString("false"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPropertyIsDescribed(String name) {
        JsonNode schema = EventSchemas.document(name);

        assertThat(schema.findParents("properties").stream()
                        .flatMap(object -> object.get("properties").propertyStream()))
                .allSatisfy(property -> assertThat(property.getValue().has("description")
                                || property.getValue().has("$ref"))
                        .as(property.getKey())
                        .isTrue());
    }

    /** The last column says whether a reader takes it: the codec is asked the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "endedAt":"2026-03-03T10:44:02Z" | "endedAt":"yesterday"             | /data/endedAt        | format               | false
            "optedOut":true                  | "optedOut":"yes"                  | /data/optedOut       | type                 | false
            "callId":"c1",                   | ''                                | /data                | required             | false
            "callId":"c1",                   | "callId":null,                    | /data/callId         | type                 | false
            "name":"Guest"                   | "name":7                          | /data/participants/1/name | type            | false
            {"name":"Guest"}                 | null                              | /data/participants/1 | type                 | false
            "specversion":"1.0"              | "specversion":"0.3"               | /specversion         | const                | false
            pinbridge.call.v1                | pinbridge.call.v9                 | /type                | enum                 | false
            "tenantid":"acme",               | ''                                | ''                   | required             | false
            "optedOut":true                  | "optedOut":true,"mood":"good"     | /data                | additionalProperties | true
            "tenantid":"acme"                | "tenantid":"acme","region":"eu"   | ''                   | additionalProperties | true
            "source":"calendar"              | "source":"satellite"              | /data/source         | enum                 | true
            "description":"First round"      | "description":null                | /data/description    | type                 | true
            """)
    void aProblemHasItsPlaceAndSaysWhetherReadersPassOverIt(
            String right, String wrong, String pointer, String keyword, boolean tolerable) throws IOException {
        String event = Examples.rich(EventType.CALL).toString().replace(right, wrong);

        List<SchemaProblem> problems = EventSchemas.validate(Json.MAPPER.readTree(event));

        assertThat(problems)
                .first()
                .extracting(SchemaProblem::pointer, SchemaProblem::keyword, SchemaProblem::tolerable)
                .containsExactly(pointer, keyword, tolerable);
        assertThat(isRead(event)).isEqualTo(tolerable);
    }

    @Test
    void aProblemDoesNotRepeatTheValue() throws IOException {
        String event = Examples.rich(EventType.CALL)
                .toString()
                .replace("\"title\":\"Interview", "\"title\":{\"secret\":1},\"x\":\"");

        List<SchemaProblem> problems = EventSchemas.validate(Json.MAPPER.readTree(event));

        assertThat(problems).isNotEmpty().noneMatch(problem -> problem.message().contains("secret"));
    }

    private static boolean isRead(String event) {
        try {
            StructuredCodec.read(event.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (InvalidEventException e) {
            return false;
        }
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of(EventSchemas.ENVELOPE),
                Arrays.stream(EventType.values()).map(EventType::wireName));
    }
}
