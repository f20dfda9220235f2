package app.pinbridge.contracts.schemas;

import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The released shape of every event, one closed JSON Schema 2020-12 per type and one for the envelope. What a writer of
 * the contract sends has no problem at all; a reader takes what has only {@linkplain SchemaProblem#tolerable() tolerable}
 * ones. Loaded once, for all threads.
 */
public final class EventSchemas {
    /** Name of the schema of the envelope; the others have the names of their types. */
    public static final String ENVELOPE = "envelope";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ROOT)
                    .build()));
    private static final ClosedSchema ENVELOPE_SCHEMA = load(ENVELOPE);
    private static final Map<EventType, ClosedSchema> DATA_SCHEMAS = Arrays.stream(EventType.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    type -> load(type.wireName()),
                    (one, other) -> one,
                    () -> new EnumMap<>(EventType.class)));

    private EventSchemas() {}

    /** What is wrong with the data of an event of the given type; empty when nothing is. */
    public static List<SchemaProblem> validate(EventType type, JsonNode data) {
        return of(type).problems(data, "").toList();
    }

    /** What is wrong with an event in structured JSON, envelope and data; empty when nothing is. */
    public static List<SchemaProblem> validate(JsonNode event) {
        JsonNode data = event.path("data");
        Stream<SchemaProblem> ofData =
                EventType.named(event.path("type").asText()).filter(type -> data.isObject()).stream()
                        .flatMap(type -> of(type).problems(data, "/data"));
        return Stream.concat(ENVELOPE_SCHEMA.problems(event, ""), ofData).toList();
    }

    /** The schema of the given name as JSON: the name of a type, or {@link #ENVELOPE}. */
    public static JsonNode document(String name) {
        String path = "/pinbridge/schemas/" + name + ".json";
        try (InputStream json = Objects.requireNonNull(EventSchemas.class.getResourceAsStream(path), path)) {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of the contracts cannot be read", e);
        }
    }

    private static ClosedSchema of(EventType type) {
        return Objects.requireNonNull(DATA_SCHEMAS.get(type));
    }

    private static ClosedSchema load(String name) {
        return new ClosedSchema(REGISTRY.getSchema(document(name)));
    }
}
