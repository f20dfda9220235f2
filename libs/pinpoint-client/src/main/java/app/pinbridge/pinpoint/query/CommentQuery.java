package app.pinbridge.pinpoint.query;

import app.pinbridge.pinpoint.resource.PersonType;
import java.time.Instant;

/** A query of comments. */
public final class CommentQuery extends SortedQuery<CommentQuery> {

    private CommentQuery(int number, int size, Parameters parameters) {
        super(number, size, parameters);
    }

    @Override
    CommentQuery copy(int newNumber, int newSize, Parameters newParameters) {
        return new CommentQuery(newNumber, newSize, newParameters);
    }

    /** All comments. */
    public static CommentQuery all() {
        return new CommentQuery(1, DEFAULT_SIZE, BY_ID);
    }

    /** The comments on one application or job seeker, newest first: how to find out whether a comment was posted. */
    public static CommentQuery on(PersonType type, String id) {
        return all().with("filter[commentable_type]", type.className())
                .with("filter[commentable_id]", id)
                .sortByDescending(SortKey.CREATED_AT);
    }

    /** Only what has {@code created_at} after the instant. */
    public CommentQuery createdAtAfter(Instant instant) {
        return with("filter[created_at][gt]", instant);
    }

    /** Only what has {@code created_at} before the instant. */
    public CommentQuery createdAtBefore(Instant instant) {
        return with("filter[created_at][lt]", instant);
    }

    /** Only what has {@code updated_at} after the instant. */
    public CommentQuery updatedAtAfter(Instant instant) {
        return with("filter[updated_at][gt]", instant);
    }

    /** Only what has {@code updated_at} before the instant. */
    public CommentQuery updatedAtBefore(Instant instant) {
        return with("filter[updated_at][lt]", instant);
    }
}
