package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where a job is.
 *
 * @param countryCode ISO 3166 alpha-2
 */
public record Location(
        String id,
        @Nullable String name,
        @Nullable String city,
        @Nullable String province,
        @Nullable String countryCode,
        @Nullable String postalCode) {

    /** Reads an included location. */
    public static Location read(Row row) {
        return new Location(
                row.id(),
                row.text("name"),
                row.text("city"),
                row.text("province"),
                row.text("country_code"),
                row.text("postal_code"));
    }
}
