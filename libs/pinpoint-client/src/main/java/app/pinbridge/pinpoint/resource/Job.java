package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Relation;
import app.pinbridge.pinpoint.jsonapi.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job. Its recruiter and its hiring manager are two users of the job; Pinpoint has no such roles on a user.
 *
 * @param recruiterId {@code recruitment_manager_user}
 * @param recruiter where included
 * @param hiringManagerId {@code hiring_manager_user}
 * @param hiringManager where included
 * @param stagesKnown false when the stages were not asked for or left out; an empty list is then no statement
 * @param stages by position
 */
public record Job(
        String id,
        @Nullable String title,
        Status status,
        Visibility visibility,
        @Nullable String requisitionId,
        @Nullable String workplaceType,
        @Nullable String employmentType,
        @Nullable String url,
        @Nullable Location location,
        @Nullable Department department,
        @Nullable String recruiterId,
        @Nullable User recruiter,
        @Nullable String hiringManagerId,
        @Nullable User hiringManager,
        boolean stagesKnown,
        List<Stage> stages,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public Job {
        stages = List.copyOf(stages);
    }

    /** Where a job is in its life. */
    public enum Status {
        ARCHIVED,
        CLOSED,
        DRAFT,
        OPEN,
        UNKNOWN;

        /** The word as Pinpoint writes it. */
        public String id() {
            return Constants.word(this);
        }
    }

    /** Reads a listed job. */
    public static Job read(Row row) {
        Relation stages = row.relation("stages");
        return new Job(
                row.id(),
                row.text("title"),
                Constants.read(row.text("status"), Status.UNKNOWN),
                Constants.read(row.text("visibility"), Visibility.UNKNOWN),
                row.text("requisition_id"),
                row.text("workplace_type"),
                row.text("employment_type"),
                row.text("url"),
                row.related("location").map(Location::read).orElse(null),
                row.related("department").map(Department::read).orElse(null),
                row.idIn("recruitment_manager_user_id", "recruitment_manager_user"),
                row.related("recruitment_manager_user").map(User::read).orElse(null),
                row.idIn("hiring_manager_user_id", "hiring_manager_user"),
                row.related("hiring_manager_user").map(User::read).orElse(null),
                stages.known(),
                inOrder(stages),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static List<Stage> inOrder(Relation stages) {
        Comparator<Stage> byPosition =
                Comparator.comparing(Stage::position, Comparator.nullsLast(Comparator.naturalOrder()));
        return stages.rows().stream()
                .map(Stage::read)
                .sorted(byPosition.thenComparing(Stage::id))
                .toList();
    }
}
