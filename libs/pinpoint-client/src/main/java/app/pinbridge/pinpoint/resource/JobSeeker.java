package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in the talent pipeline, without a job.
 *
 * @param phoneCountry ISO 3166 alpha-2 ({@code phone_iso2})
 * @param averageRating of its scorecards, where asked for and readable
 */
public record JobSeeker(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneCountry,
        @Nullable String candidateId,
        boolean internalCandidate,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String locale,
        @Nullable Double averageRating) {

    /** Reads a listed or included job seeker. */
    public static JobSeeker read(Row row) {
        return new JobSeeker(
                row.id(),
                row.text("first_name"),
                row.text("last_name"),
                row.text("full_name"),
                row.text("email"),
                row.text("phone"),
                row.text("phone_iso2"),
                row.idIn("candidate_id", "candidate"),
                row.flag("internal_candidate"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("locale"),
                row.decimal("average_rating"));
    }
}
