package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Row;
import org.jspecify.annotations.Nullable;

/** The part of a company that a job belongs to. */
public record Department(String id, @Nullable String name) {

    /** Reads an included department. */
    public static Department read(Row row) {
        return new Department(row.id(), row.text("name"));
    }
}
