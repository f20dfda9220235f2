package app.pinbridge.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CloudEvents in binary content mode: the attributes as {@code ce_} headers, the data as the value. */
public final class BinaryCodec {
    private static final String PREFIX = "ce_";
    private static final String TRACE = "traceparent";

    private BinaryCodec() {}

    /** The headers of an event, in a fixed order. */
    public static Map<String, String> headers(Event<?> event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "specversion", "1.0");
        headers.put(PREFIX + "id", event.id());
        headers.put(PREFIX + "source", event.source());
        headers.put(PREFIX + "type", event.type().wireName());
        headers.put(PREFIX + "subject", event.subject());
        headers.put(PREFIX + "time", event.time().toString());
        headers.put(PREFIX + "tenantid", event.tenantId());
        headers.put("content-type", "application/json");
        if (event.traceParent() != null) {
            headers.put(TRACE, event.traceParent());
        }
        return headers;
    }

    /** The value of an event: its data as JSON. */
    public static byte[] value(Event<?> event) {
        return value(event.data());
    }

    /** Data as JSON; equal data gives equal bytes. */
    static byte[] value(EventData data) {
        try {
            return Json.MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record cannot be written", e);
        }
    }

    /**
     * Reads an event. Throws {@link InvalidEventException} when headers or value are none of the contract.
     *
     * @param header the raw header of a name, null where there is none
     */
    public static Event<?> read(Function<String, byte @Nullable []> header, byte[] value) {
        if (!required(header, "specversion").equals("1.0")) {
            throw new InvalidEventException(PREFIX + "specversion", "must be 1.0");
        }
        String wireName = required(header, "type");
        EventType type = EventType.named(wireName)
                .orElseThrow(() -> new InvalidEventException("ce_type", "is none of the contract"));
        String subject = required(header, "subject");
        byte @Nullable [] trace = header.apply(TRACE);
        return new Event<>(
                required(header, "id"),
                required(header, "source"),
                type,
                subject,
                StructuredCodec.instant(required(header, "time")),
                required(header, "tenantid"),
                DataReader.read(type, subject, value),
                trace == null ? null : new String(trace, StandardCharsets.UTF_8));
    }

    private static String required(Function<String, byte @Nullable []> header, String attribute) {
        byte @Nullable [] value = header.apply(PREFIX + attribute);
        if (value == null || value.length == 0) {
            throw new InvalidEventException(PREFIX + attribute, "header is missing");
        }
        return new String(value, StandardCharsets.UTF_8);
    }
}
