package app.pinbridge.pinpoint.jsonapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a row is related to by one name.
 *
 * @param known false when Pinpoint did not say: not asked for ({@code meta.included=false}), or left out because the key may
 *     not read it. An empty list is then no statement.
 * @param links the identifiers, none for null
 * @param rows those of them that the document includes
 */
public record Relation(boolean known, List<Link> links, List<Row> rows) {

    private static final Relation UNKNOWN = new Relation(false, List.of(), List.of());

    static Relation read(JsonNode relationship, Included included) {
        JsonNode data = relationship.path("data");
        if (data.isMissingNode()) {
            return UNKNOWN;
        }
        List<Link> links = new ArrayList<>();
        if (data.isObject()) {
            links.add(link(data));
        } else if (data.isArray()) {
            data.forEach(one -> links.add(link(one)));
        } else if (!data.isNull()) {
            throw new UnreadableException("a relationship is neither object, list nor null");
        }
        List<Row> rows =
                links.stream().flatMap(link -> included.find(link).stream()).toList();
        return new Relation(true, List.copyOf(links), rows);
    }

    private static Link link(JsonNode identifier) {
        String id = Scalars.id(identifier.path("id")).orElseThrow(() -> new UnreadableException("a link has no id"));
        return new Link(identifier.path("type").asText(""), id);
    }
}
