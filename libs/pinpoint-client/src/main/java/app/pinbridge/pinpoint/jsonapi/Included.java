package app.pinbridge.pinpoint.jsonapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows that a document brings along, found by type and id. */
final class Included {
    private final Map<Link, JsonNode> rows = new HashMap<>();

    Included(JsonNode included) {
        for (JsonNode row : included) {
            Scalars.id(row.path("id"))
                    .ifPresent(id -> rows.put(new Link(row.path("type").asText(""), id), row));
        }
    }

    Optional<Row> find(Link link) {
        return Optional.ofNullable(rows.get(link)).map(json -> new Row(json, this));
    }
}
