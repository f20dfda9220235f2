package app.pinbridge.simulator.document;

import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.model.Application;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.model.Kind;
import app.pinbridge.simulator.query.Includes;
import app.pinbridge.simulator.query.Query;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes resource objects, and remembers whom they include. */
final class ResourceWriter {
    private final JsonGenerator json;
    private final Relatives relatives;
    private final Quirks quirks;
    private final Query query;
    private final Permissions permissions;
    private final Format format;
    private final Deque<Included> included = new ArrayDeque<>();
    private final Set<Identity> known = new HashSet<>();

    ResourceWriter(JsonGenerator json, Relatives relatives, Quirks quirks, Query query, Permissions permissions) {
        this.json = json;
        this.relatives = relatives;
        this.quirks = quirks;
        this.query = query;
        this.permissions = permissions;
        this.format = Format.of(quirks);
    }

    private record Identity(Kind kind, long id) {}

    private record Included(Entity entity, Includes below) {}

    void write(Entity entity, Includes includes) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", Long.toString(entity.id()));
        json.writeStringField("type", entity.kind().type());
        json.writeObjectFieldStart("attributes");
        Attributes.write(entity, sink(entity));
        json.writeEndObject();
        writeRelationships(entity, includes);
        json.writeEndObject();
    }

    /** Writes everybody who is included, and whom they include in turn, each once. */
    void writeIncluded() throws IOException {
        while (!included.isEmpty()) {
            Included next = included.removeFirst();
            write(next.entity(), next.below());
        }
    }

    private AttributeSink sink(Entity entity) {
        Set<String> fields = query.fields().get(entity.kind().type());
        Set<String> extra = query.extraFields().getOrDefault(entity.kind().type(), Set.of());
        boolean masking = entity instanceof Application application && application.concealed();
        return new AttributeSink(
                json, format, name -> fields == null || fields.contains(name), extra::contains, masking);
    }

    private void writeRelationships(Entity entity, Includes includes) throws IOException {
        List<Relation> relations = Relatives.of(entity.kind());
        Set<String> fields = query.fields().get(entity.kind().type());
        if (fields != null) {
            relations = relations.stream()
                    .filter(relation -> fields.contains(relation.name())
                            || (!format.dropUnnamedRelationships() && includes.has(relation.name())))
                    .toList();
        }
        if (relations.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("relationships");
        for (Relation relation : relations) {
            writeRelationship(entity, relation, includes);
        }
        json.writeEndObject();
    }

    private void writeRelationship(Entity entity, Relation relation, Includes includes) throws IOException {
        json.writeObjectFieldStart(relation.name());
        if (!includes.has(relation.name()) || dropped(relation)) {
            json.writeObjectFieldStart("meta");
            json.writeBooleanField("included", false);
            json.writeEndObject();
        } else {
            List<? extends Entity> related = denied(relation) ? List.of() : relatives.of(entity, relation.name());
            writeLinkage(relation, related);
            related.forEach(one -> include(one, includes.below(relation.name())));
        }
        json.writeEndObject();
    }

    private boolean denied(Relation relation) {
        return relation.category()
                .filter(category -> !permissions.allow(category, Access.READ))
                .isPresent();
    }

    private boolean dropped(Relation relation) {
        if (denied(relation) && quirks.is(Quirk.INCLUDE_WITHOUT_PERMISSION, "refused")) {
            throw new ApiRefusal(ApiError.forbidden(quirks.get(Quirk.PERMISSION_DENIED_TEXT)));
        }
        return denied(relation) && quirks.is(Quirk.INCLUDE_WITHOUT_PERMISSION, "dropped");
    }

    private void writeLinkage(Relation relation, List<? extends Entity> related) throws IOException {
        json.writeFieldName("data");
        if (relation.many()) {
            json.writeStartArray();
            for (Entity one : related) {
                writeIdentifier(one);
            }
            json.writeEndArray();
        } else if (related.isEmpty()) {
            json.writeNull();
        } else {
            writeIdentifier(related.getFirst());
        }
    }

    private void writeIdentifier(Entity entity) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", Long.toString(entity.id()));
        json.writeStringField("type", entity.kind().type());
        json.writeEndObject();
    }

    private void include(Entity entity, Includes below) {
        if (known.add(new Identity(entity.kind(), entity.id()))) {
            included.addLast(new Included(entity, below));
        }
    }
}
