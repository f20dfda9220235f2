package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Link;
import app.pinbridge.pinpoint.jsonapi.Relation;
import app.pinbridge.pinpoint.jsonapi.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An interview. Pinpoint knows no cancelled one: it is gone.
 *
 * @param startAt absent while no slot has been picked
 * @param application where it was included and the interview is with one
 * @param jobSeeker where it was included and the interview is with one
 * @param stageId the interview's own stage, which may differ from its application's
 * @param stage where it was included
 * @param partsKnown false when the parts were not asked for or left out; an empty list is then no statement
 * @param parts by position; Pinpoint sends them in no order
 */
public record Interview(
        String id,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        Status status,
        PersonType interviewableType,
        @Nullable String interviewableId,
        @Nullable Application application,
        @Nullable JobSeeker jobSeeker,
        @Nullable String stageId,
        @Nullable Stage stage,
        boolean partsKnown,
        List<InterviewPart> parts,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public Interview {
        parts = List.copyOf(parts);
    }

    /** How far an interview is. */
    public enum Status {
        SCHEDULED,
        IN_PROGRESS,
        COMPLETED,
        UNKNOWN;

        /** The word as Pinpoint writes it. */
        public String id() {
            return Constants.word(this);
        }
    }

    /** Reads a listed interview. */
    public static Interview read(Row row) {
        Relation parts = row.relation("interview_parts");
        return new Interview(
                row.id(),
                row.instant("start_at"),
                row.instant("end_at"),
                Constants.read(row.text("status"), Status.UNKNOWN),
                PersonType.read(interviewableType(row)),
                row.idIn("interviewable_id", "interviewable"),
                person(row, PersonType.APPLICATION, Application::read),
                person(row, PersonType.JOB_SEEKER, JobSeeker::read),
                row.idIn("stage_id", "stage"),
                row.related("stage").map(Stage::read).orElse(null),
                parts.known(),
                inOrder(parts),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static <T> @Nullable T person(Row row, PersonType type, Function<Row, T> reader) {
        return PersonType.read(interviewableType(row)) == type
                ? row.related("interviewable").map(reader).orElse(null)
                : null;
    }

    private static @Nullable String interviewableType(Row row) {
        return Optional.ofNullable(row.text("interviewable_type"))
                .or(() -> row.relation("interviewable").links().stream()
                        .findFirst()
                        .map(Link::type))
                .orElse(null);
    }

    private static List<InterviewPart> inOrder(Relation parts) {
        Comparator<InterviewPart> byPosition =
                Comparator.comparing(InterviewPart::position, Comparator.nullsLast(Comparator.naturalOrder()));
        return parts.rows().stream()
                .map(InterviewPart::read)
                .sorted(byPosition.thenComparing(InterviewPart::id))
                .toList();
    }
}
