package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Link;
import app.pinbridge.pinpoint.jsonapi.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an application or a job seeker. Pinpoint can neither change nor delete one.
 *
 * @param userId who wrote it; of what a key writes, the company's system user
 */
public record Comment(
        String id,
        @Nullable String bodyText,
        PersonType commentableType,
        @Nullable String commentableId,
        boolean privateComment,
        @Nullable String userId,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads a listed or created comment. */
    public static Comment read(Row row) {
        Optional<Link> commentable =
                row.relation("commentable").links().stream().findFirst();
        String type = Optional.ofNullable(row.text("commentable_type"))
                .or(() -> commentable.map(Link::type))
                .orElse(null);
        return new Comment(
                row.id(),
                row.text("body_text"),
                PersonType.read(type),
                row.idIn("commentable_id", "commentable"),
                row.flag("private_comment"),
                row.idIn("user_id", "user"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
