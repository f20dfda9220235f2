package app.pinbridge.simulator.control;

import app.pinbridge.simulator.api.Answer;
import app.pinbridge.simulator.api.ApiRequest;
import app.pinbridge.simulator.http.SimulatorServer;
import app.pinbridge.simulator.query.Parameters;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The control API: plain JSON, no key, 200 or an error with a sentence. */
public final class ControlApi implements SimulatorServer.ControlHandler {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json; charset=utf-8");

    private final Map<String, ControlArea> areas;

    private ControlApi(Map<String, ControlArea> areas) {
        this.areas = Map.copyOf(areas);
    }

    /** The control API over the parts of a simulator. */
    public static ControlApi over(Controlled parts) {
        FactArea facts = new FactArea(parts.world());
        EditArea edits = new EditArea(parts.edits());
        return new ControlApi(Map.ofEntries(
                Map.entry("world", request -> facts.overview()),
                Map.entry("time", new ClockArea(parts.world().clock())),
                Map.entry("tick", new LifeArea(parts.life())),
                Map.entry("faults", new FaultArea(parts.faults())),
                Map.entry("quirks", new QuirkArea(parts.quirks())),
                Map.entry("keys", new KeyArea(parts.keys(), parts.limit())),
                Map.entry("writes", LogArea.writes(parts.writes())),
                Map.entry("requests", LogArea.requests(parts.requests())),
                Map.entry("webhooks", new WebhookArea(parts.webhooks())),
                Map.entry("interviews", readOrChange(facts::interviews, edits::interviews)),
                Map.entry("applications", readOrChange(facts::applications, edits::applications)),
                Map.entry("jobs", readOrChange(facts::jobs, edits::jobs)),
                Map.entry("users", readOrChange(facts::users, edits::users))));
    }

    private static ControlArea readOrChange(ControlArea reading, ControlArea changing) {
        return request -> "GET".equals(request.method()) ? reading.handle(request) : changing.handle(request);
    }

    @Override
    public Answer handle(ApiRequest request) {
        List<String> segments = Arrays.stream(request.path().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        ControlArea area = segments.isEmpty() ? null : areas.get(segments.getFirst());
        if (area == null) {
            return answer(
                    404,
                    Map.of(
                            "error",
                            "There is no such area",
                            "areas",
                            areas.keySet().stream().sorted().toList()));
        }
        try {
            Optional<?> result = area.handle(new ControlRequest(
                    request.method(),
                    segments.subList(1, segments.size()),
                    Parameters.parse(request.query()),
                    body(request)));
            return result.map(value -> answer(200, value))
                    .orElseGet(() -> answer(404, Map.of("error", "There is no such thing here")));
        } catch (IllegalArgumentException e) {
            return answer(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private static JsonNode body(ApiRequest request) {
        try {
            return request.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is no JSON", e);
        }
    }

    private static Answer answer(int status, Object value) {
        try {
            return new Answer(status, HEADERS, JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
