package app.pinbridge.ingest.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.contracts.schemas.EventSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads calls that were sent in over HTTP: one structured CloudEvent, or an array of them. Whatever the contract does not
 * know, the text of notes above all, does not come through.
 */
public final class CallReader {
    /** Events in one request, at most. */
    public static final int MOST_EVENTS = 500;

    private static final int MOST_BYTES_OF_A_CALL = 200_000;
    private static final int LONGEST_ID = 200;
    private static final int MOST_PROBLEMS = 50;

    private CallReader() {}

    /** What a tenant's body says. */
    public static Submission read(byte[] body, String tenantId) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (IOException e) {
            return invalid("The body is not JSON.");
        }
        if (!json.isArray()) {
            return read(List.of(json), tenantId);
        }
        if (json.isEmpty() || json.size() > MOST_EVENTS) {
            return invalid("A batch has between 1 and " + MOST_EVENTS + " events.");
        }
        return read(json.valueStream().toList(), tenantId);
    }

    private static Submission read(List<JsonNode> events, String tenantId) {
        List<Event<Call>> calls = new ArrayList<>();
        List<CallProblem> problems = new ArrayList<>();
        for (int index = 0; index < events.size() && problems.size() < MOST_PROBLEMS; index++) {
            List<CallProblem> found = problems(events.get(index), index, tenantId);
            problems.addAll(found);
            if (found.isEmpty()) {
                call(events.get(index), index, problems).ifPresent(calls::add);
            }
        }
        return problems.isEmpty() ? new Submission.Valid(calls) : new Submission.Invalid(problems);
    }

    private static List<CallProblem> problems(JsonNode event, int index, String tenantId) {
        if (!event.isObject()) {
            return List.of(new CallProblem(index, "", "is not a JSON object"));
        }
        Stream<CallProblem> ours = Stream.of(
                        unless(isType(event), index, "type", "must be " + EventType.CALL.wireName()),
                        unless(
                                event.path("tenantid").asText().equals(tenantId),
                                index,
                                "tenantid",
                                "must be the tenant of the token"),
                        unless(
                                !event.path("source").asText().startsWith("/pinbridge/"),
                                index,
                                "source",
                                "must be the host product's own"),
                        unless(event.path("id").asText().length() <= LONGEST_ID, index, "id", "is too long"),
                        unless(event.toString().length() <= MOST_BYTES_OF_A_CALL, index, "data", "is too large"))
                .flatMap(Optional::stream);
        Stream<CallProblem> schema = EventSchemas.validate(event).stream()
                .filter(problem -> !problem.tolerable())
                .map(problem -> new CallProblem(index, field(problem.pointer()), problem.message()));
        return Stream.concat(ours, schema).toList();
    }

    /** What the schema lets pass and the records do not take, for instance a subject that is not the call's. */
    private static Optional<Event<Call>> call(JsonNode json, int index, List<CallProblem> problems) {
        try {
            Event<?> event = StructuredCodec.read(json);
            return event.data() instanceof Call call ? Optional.of(withData(event, call)) : Optional.empty();
        } catch (InvalidEventException e) {
            problems.add(new CallProblem(index, e.field(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Event<Call> withData(Event<?> event, Call call) {
        return new Event<>(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.tenantId(),
                call,
                event.traceParent());
    }

    private static boolean isType(JsonNode event) {
        return EventType.CALL.wireName().equals(event.path("type").asText());
    }

    private static Optional<CallProblem> unless(boolean fine, int index, String field, String detail) {
        return fine ? Optional.empty() : Optional.of(new CallProblem(index, field, detail));
    }

    private static String field(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    private static Submission invalid(String detail) {
        return new Submission.Invalid(List.of(new CallProblem(0, "", detail)));
    }
}
