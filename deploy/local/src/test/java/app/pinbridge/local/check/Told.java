package app.pinbridge.local.check;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication;
import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.DemoCall.Expected;
import app.pinbridge.local.demo.SimulatedCompany.Write;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was told of calls, as it would stand on topics and in Pinpoint; made bit by bit. */
final class Told {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Event<?>> matches = new ArrayList<>();
    private final List<Event<?>> publications = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();

    static DemoCall call(String id, Expected expected) {
        return new DemoCall("a story", event(read("{\"callId\":\"" + id + "\"}", Call.class)), expected);
    }

    /** The rest of a match as JSON. */
    Told match(String callId, String rest) {
        matches.add(event(read("{\"callId\":\"" + callId + "\"," + rest + "}", Match.class)));
        return this;
    }

    /** A comment that the publisher knows of. */
    Told comment(String id, String callId, String application) {
        publications.add(event(read(
                "{\"callId\":\"" + callId + "\",\"outcome\":\"posted\",\"commentId\":\"" + id + "\"}",
                Publication.class)));
        return stray(id, application);
    }

    /** A comment that nobody knows of. */
    Told stray(String id, String application) {
        writes.add(new Write(id, "Application", application, "Interview notes"));
        return this;
    }

    Outcome outcome() {
        return new Outcome(matches, publications, writes);
    }

    private static <T extends EventData> Event<T> event(T data) {
        return Event.of("e", "/test", AT, "demo", data);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
