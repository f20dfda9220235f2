package app.pinbridge.simulator.document;

import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.query.Includes;
import app.pinbridge.simulator.query.Query;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.world.World;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;

/** Writes JSON:API documents. To be called while the world is read. */
public final class DocumentWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 64 * 1024;

    private final Relatives relatives;
    private final Quirks quirks;

    public DocumentWriter(World world, Quirks quirks) {
        this.relatives = new Relatives(world);
        this.quirks = quirks;
    }

    /** A document of many resources; the total stands in {@code meta} when there is one. */
    public byte[] many(List<? extends Entity> entities, Query query, Permissions permissions, OptionalInt total) {
        return write(query, permissions, (json, resources) -> {
            json.writeArrayFieldStart("data");
            for (Entity entity : entities) {
                resources.write(entity, query.includes());
            }
            json.writeEndArray();
            finish(json, resources, query.includes(), total);
        });
    }

    /** A document of one resource. */
    public byte[] one(Entity entity, Query query, Permissions permissions) {
        return write(query, permissions, (json, resources) -> {
            json.writeFieldName("data");
            resources.write(entity, query.includes());
            finish(json, resources, query.includes(), OptionalInt.empty());
        });
    }

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json, ResourceWriter resources) throws IOException;
    }

    private byte[] write(Query query, Permissions permissions, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json, new ResourceWriter(json, relatives, quirks, query, permissions));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void finish(JsonGenerator json, ResourceWriter resources, Includes includes, OptionalInt total)
            throws IOException {
        if (!includes.isEmpty()) {
            json.writeArrayFieldStart("included");
            resources.writeIncluded();
            json.writeEndArray();
        }
        json.writeObjectFieldStart("meta");
        if (total.isPresent()) {
            json.writeObjectFieldStart("stats");
            json.writeObjectFieldStart("total");
            json.writeNumberField("count", total.getAsInt());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
