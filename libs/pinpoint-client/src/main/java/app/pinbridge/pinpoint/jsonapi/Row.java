package app.pinbridge.pinpoint.jsonapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One resource object of a document. Any attribute may be null or missing; one of a wrong kind makes the row unreadable,
 * for a guess would end in the wrong person's record.
 */
public final class Row {
    private final JsonNode json;
    private final String id;
    private final Included included;

    Row(JsonNode json, Included included) {
        this.json = json;
        this.id = Scalars.id(json.path("id")).orElseThrow(() -> new UnreadableException("id is missing"));
        this.included = included;
        if (!json.path("attributes").isMissingNode() && !json.path("attributes").isObject()) {
            throw new UnreadableException("attributes are no object");
        }
    }

    /** The id, never empty. */
    public String id() {
        return id;
    }

    /** A text; numbers and booleans count as their text. */
    public @Nullable String text(String attribute) {
        return Scalars.text(attribute, attribute(attribute)).orElse(null);
    }

    /** An id, which Pinpoint writes as a string or as an integer. */
    public @Nullable String idIn(String attribute) {
        return Scalars.id(attribute(attribute)).orElse(null);
    }

    /** An instant with whatever offset. */
    public @Nullable Instant instant(String attribute) {
        return Scalars.instant(attribute, attribute(attribute)).orElse(null);
    }

    /** A whole number. */
    public @Nullable Integer number(String attribute) {
        return Scalars.number(attribute, attribute(attribute)).orElse(null);
    }

    /** A number with decimals. */
    public @Nullable Double decimal(String attribute) {
        return Scalars.decimal(attribute, attribute(attribute)).orElse(null);
    }

    /** True only when Pinpoint says so; null and missing are false. */
    public boolean flag(String attribute) {
        return Scalars.flag(attribute, attribute(attribute)).orElse(false);
    }

    /** What the row is related to by that name. */
    public Relation relation(String name) {
        return Relation.read(json.path("relationships").path(name), included);
    }

    /** The id in the attribute, or else that of the row related to by that name. */
    public @Nullable String idIn(String attribute, String relation) {
        return Optional.ofNullable(idIn(attribute))
                .or(() -> relation(relation).links().stream().findFirst().map(Link::id))
                .orElse(null);
    }

    /** The first row related to by that name that the document includes. */
    public Optional<Row> related(String name) {
        return allRelated(name).stream().findFirst();
    }

    /** All rows related to by that name that the document includes. */
    public List<Row> allRelated(String name) {
        return relation(name).rows();
    }

    private JsonNode attribute(String name) {
        return json.path("attributes").path(name);
    }
}
