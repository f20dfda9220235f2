package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's application to one job. Unless the company switched it off, one person may apply to the same job any number
 * of times.
 *
 * @param phoneCountry ISO 3166 alpha-2 ({@code phone_iso2})
 * @param stage where it was included
 * @param candidateId the person behind several applications, where Pinpoint is new enough to say it
 * @param concealed anonymised screening: some values are masked
 * @param averageRating of its scorecards, where asked for and readable
 */
public record Application(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneCountry,
        @Nullable String jobId,
        @Nullable String stageId,
        @Nullable Stage stage,
        @Nullable String candidateId,
        boolean internalCandidate,
        boolean concealed,
        boolean demo,
        @Nullable Instant rejectedAt,
        @Nullable Instant hiredAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String locale,
        @Nullable Double averageRating) {

    /** Reads a listed or included application. */
    public static Application read(Row row) {
        return new Application(
                row.id(),
                row.text("first_name"),
                row.text("last_name"),
                row.text("full_name"),
                row.text("email"),
                row.text("phone"),
                row.text("phone_iso2"),
                row.idIn("job_id", "job"),
                row.idIn("stage_id", "stage"),
                row.related("stage").map(Stage::read).orElse(null),
                row.idIn("candidate_id", "candidate"),
                row.flag("internal_candidate"),
                row.flag("concealed"),
                row.flag("is_demo"),
                row.instant("rejected_at"),
                row.instant("hired_at"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("locale"),
                row.decimal("average_rating"));
    }
}
