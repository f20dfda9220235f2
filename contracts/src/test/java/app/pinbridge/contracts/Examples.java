package app.pinbridge.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Events to test with: one of each type with every field, one with as little as may be, and a small recorded stream. */
public final class Examples {
    private Examples() {}

    /** An event with every field of its type, in structured JSON. */
    public static ObjectNode rich(EventType type) {
        return (ObjectNode) json("/examples/" + type.wireName() + ".json");
    }

    /** A deleted snapshot of the same subject, with its id and nothing more. */
    public static ObjectNode minimal(EventType type) {
        ObjectNode event = rich(type);
        String subject = event.path("subject").textValue();
        ObjectNode data = event.putObject("data").put("deleted", true);
        String idField = idField(type);
        return idField.isEmpty()
                ? event
                : withId(event, data.put(idField, subject.substring(subject.indexOf('/') + 1)));
    }

    /** The recorded stream, one structured event a line. */
    public static List<String> sample() {
        return new String(bytes("/sample-events.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The field that carries the subject's id; empty where only the subject does. */
    static String idField(EventType type) {
        return switch (type) {
            case ATS_USER, ATS_JOB, ATS_APPLICATION, ATS_JOB_SEEKER, ATS_INTERVIEW -> "id";
            case ATS_SYNC -> "resource";
            case CALL, MATCH, PUBLICATION -> "callId";
            case CAPTURE -> "interviewId";
            case CONNECTION, INTEGRATION_COMPLETE -> "connectionId";
            case INTEGRATION_STATUS -> "";
        };
    }

    /** Structured JSON of a tree, as bytes to read. */
    public static byte[] bytesOf(JsonNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode withId(ObjectNode event, ObjectNode data) {
        event.set("data", data);
        return event;
    }

    private static JsonNode json(String resource) {
        try {
            return Json.MAPPER.readTree(bytes(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Objects.requireNonNull(Examples.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
