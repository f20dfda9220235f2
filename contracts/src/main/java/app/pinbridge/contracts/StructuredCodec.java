package app.pinbridge.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** CloudEvents in structured content mode, {@code application/cloudevents+json}: files and HTTP. */
public final class StructuredCodec {
    /** Media type of one event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** Media type of a JSON array of events. */
    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

    private StructuredCodec() {}

    /** Reads one event from JSON bytes. Throws {@link InvalidEventException} when they are none of the contract. */
    public static Event<?> read(byte[] json) {
        try {
            return read(Json.MAPPER.readTree(json));
        } catch (IOException e) {
            throw new InvalidEventException("", DataReader.unreadable(e));
        }
    }

    /** Reads one event from a JSON tree. Throws {@link InvalidEventException} when it is none of the contract. */
    public static Event<?> read(@Nullable JsonNode envelope) {
        if (envelope == null || !envelope.isObject()) {
            throw new InvalidEventException("", "is not a JSON object");
        }
        if (!required(envelope, "specversion").equals("1.0")) {
            throw new InvalidEventException("specversion", "must be 1.0");
        }
        String wireName = required(envelope, "type");
        EventType type = EventType.named(wireName)
                .orElseThrow(() -> new InvalidEventException("type", "is none of the contract"));
        String subject = required(envelope, "subject");
        JsonNode data = envelope.get("data");
        if (data == null || !data.isObject()) {
            throw new InvalidEventException("data", "must be an object");
        }
        return new Event<>(
                required(envelope, "id"),
                required(envelope, "source"),
                type,
                subject,
                instant(required(envelope, "time")),
                required(envelope, "tenantid"),
                DataReader.read(type, subject, data),
                envelope.path("traceparent").textValue());
    }

    /** Writes one event as one line of JSON, without a line end. The same event gives the same bytes. */
    public static byte[] write(Event<?> event) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("specversion", "1.0")
                .put("id", event.id())
                .put("source", event.source())
                .put("type", event.type().wireName())
                .put("subject", event.subject())
                .put("time", event.time().toString())
                .put("tenantid", event.tenantId())
                .put("datacontenttype", "application/json");
        if (event.traceParent() != null) {
            node.put("traceparent", event.traceParent());
        }
        node.set("data", Json.MAPPER.valueToTree(event.data()));
        try {
            return Json.MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record cannot be written", e);
        }
    }

    /** An instant with a zone. Throws {@link InvalidEventException} when it is none. */
    static Instant instant(String text) {
        try {
            return Instants.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidEventException("time", "must be an instant like 2026-03-02T08:00:00Z");
        }
    }

    private static String required(JsonNode envelope, String attribute) {
        JsonNode value = envelope.get(attribute);
        if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
            throw new InvalidEventException(attribute, "is required and must be a string");
        }
        return value.textValue();
    }
}
