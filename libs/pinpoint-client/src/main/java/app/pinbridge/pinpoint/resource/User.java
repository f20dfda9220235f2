package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Pinpoint at the customer's. Pinpoint knows no role and no active flag on a user: roles hang on
 * each job, and who left is simply gone.
 *
 * @param timeZone as Pinpoint names it, which is not always an IANA name
 */
public record User(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads a listed or included user. */
    public static User read(Row row) {
        return new User(
                row.id(),
                row.text("email"),
                row.text("first_name"),
                row.text("last_name"),
                row.text("time_zone"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
