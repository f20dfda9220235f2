package app.pinbridge.ingest.record;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Events of this service. */
public final class AtsEvents {
    /** The source of all events that ingest makes itself. */
    public static final String SOURCE = "/pinbridge/ingest-service";

    private AtsEvents() {}

    /** An event whose id follows from what it says, of whom and when: said again it is the same event. */
    public static <T extends EventData> Event<T> event(String tenantId, Instant time, T data) {
        return event(tenantId, time, data, ContentHash.of(json(data)));
    }

    /** The same where the hash of the content is known. */
    static <T extends EventData> Event<T> event(String tenantId, Instant time, T data, ContentHash content) {
        ContentHash id = ContentHash.of(
                bytes(tenantId),
                bytes(EventType.of(data).wireName()),
                bytes(data.subjectId()),
                bytes(time.toString()),
                bytes(content.hex()));
        return Event.of(id.hex(), SOURCE, time, tenantId, data);
    }

    /** Content as JSON; equal content gives equal bytes. */
    public static byte[] json(EventData data) {
        try {
            return Json.MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record cannot be written", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
