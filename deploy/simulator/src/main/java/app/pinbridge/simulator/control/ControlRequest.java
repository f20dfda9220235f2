package app.pinbridge.simulator.control;

import app.pinbridge.simulator.query.Parameters;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request to the control API.
 *
 * @param below the segments of the path below the area, such as {@code [7001, cancel]}
 * @param body an empty object when there was none
 */
record ControlRequest(String method, List<String> below, Parameters parameters, JsonNode body) {
    boolean is(String wantedMethod, int segments) {
        return method.equals(wantedMethod) && below.size() == segments;
    }

    /** The action of {@code POST /{area}/{id}/{action}}; empty when it is none. */
    String action() {
        return is("POST", 2) ? below.get(1) : "";
    }

    long id() {
        return number(below.getFirst());
    }

    long number(String parameter, long usual) {
        return parameters.get(parameter).map(ControlRequest::number).orElse(usual);
    }

    Optional<Instant> instant(String parameter) {
        return parameters.get(parameter).map(ControlRequest::parse);
    }

    String text(String member) {
        return optionalText(member).orElseThrow(() -> new IllegalArgumentException("The body needs '" + member + "'"));
    }

    Optional<String> optionalText(String member) {
        JsonNode node = body.path(member);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    Optional<Long> optionalId(String member) {
        return optionalText(member).map(ControlRequest::number);
    }

    long idOf(String member) {
        return number(text(member));
    }

    List<Long> ids(String member) {
        List<Long> ids = new ArrayList<>();
        body.path(member).forEach(id -> ids.add(number(id.asText())));
        return ids;
    }

    Optional<Instant> optionalInstant(String member) {
        return optionalText(member).map(ControlRequest::parse);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("'" + text + "' is no number");
        }
        return Long.parseLong(text);
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no instant like 2026-03-02T09:00:00Z", e);
        }
    }
}
