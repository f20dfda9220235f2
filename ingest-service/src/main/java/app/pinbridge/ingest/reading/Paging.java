package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.RefusedShapes;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comes after a page, and how much to ask for where a key may not see all of it. */
final class Paging {
    private Paging() {}

    /** The page as read, with what comes next. */
    static <T> ReadPage read(Page<T> page, Function<T, List<Snapshot>> mapping, Optional<Cursor> next) {
        return new ReadPage(
                page.rows().stream().map(mapping).flatMap(List::stream).toList(),
                page.malformed().stream()
                        .map(Page.Malformed::id)
                        .filter(id -> !id.isEmpty())
                        .toList(),
                page.received(),
                next,
                page);
    }

    /** By page number. */
    static Optional<Cursor> byNumber(Page<?> page, Cursor cursor) {
        return page.isLast() ? Optional.empty() : Optional.of(cursor.after(page));
    }

    /**
     * By creation, newest first. The next page overlaps this one by the rows of one second, for Pinpoint's database counts
     * finer than its JSON; only where a whole page was created in that second the page number helps on.
     */
    static <T> Optional<Cursor> byCreation(Page<T> page, Cursor cursor, Function<T, @Nullable Instant> createdAt) {
        if (page.isLast()) {
            return Optional.empty();
        }
        Optional<Instant> oldest =
                page.rows().stream().map(createdAt).filter(Objects::nonNull).min(Instant::compareTo);
        Optional<Instant> before = oldest.map(instant -> instant.plusSeconds(1))
                .filter(bound -> cursor.bound().isEmpty()
                        || bound.isBefore(cursor.bound().get()));
        return Optional.of(before.isPresent() ? new Cursor(0, before) : cursor.after(page));
    }

    /**
     * By change, earliest first. The next page overlaps this one by a second, as in {@link #byCreation}; only where a whole page
     * changed in that second the page number helps on.
     */
    static <T> Optional<Cursor> inOrderOfChange(Page<T> page, Cursor cursor, Function<T, @Nullable Instant> updatedAt) {
        if (page.isLast()) {
            return Optional.empty();
        }
        Optional<Instant> after = newest(page, updatedAt)
                .map(instant -> instant.minusSeconds(1))
                .filter(bound ->
                        cursor.bound().isEmpty() || bound.isAfter(cursor.bound().get()));
        return Optional.of(after.isPresent() ? new Cursor(0, after) : cursor.after(page));
    }

    /** By change, latest first, down to an instant. */
    static <T> Optional<Cursor> byChange(
            Page<T> page, Cursor cursor, Instant since, Function<T, @Nullable Instant> updatedAt) {
        boolean reached = page.rows().stream()
                .map(updatedAt)
                .filter(Objects::nonNull)
                .anyMatch(instant -> instant.isBefore(since));
        return reached ? Optional.empty() : byNumber(page, cursor);
    }

    /** The latest change on a page. */
    static <T> Optional<Instant> newest(Page<T> page, Function<T, @Nullable Instant> updatedAt) {
        return page.rows().stream().map(updatedAt).filter(Objects::nonNull).max(Instant::compareTo);
    }

    /**
     * Asks for the richest shape that the key may see: whether a missing permission on what is included refuses the whole is
     * not known of Pinpoint, so both are lived with. What was refused lately is not tried again for a while.
     *
     * @param what the name of these shapes
     */
    static <Q, T> Answer<T> richest(RefusedShapes refused, String what, List<Q> shapes, Function<Q, Answer<T>> ask) {
        int began = refused.first(what);
        int shape = began;
        Answer<T> answer = ask.apply(shapes.get(shape));
        while (mayBeOfTheShape(answer) && shape + 1 < shapes.size()) {
            shape++;
            answer = ask.apply(shapes.get(shape));
        }
        boolean told =
                shape == 0 || shape > began; // where it began was known before, and may have been forgotten since
        if (answer instanceof Ok<T> && told) {
            refused.worked(what, shape);
        }
        return answer;
    }

    private static boolean mayBeOfTheShape(Answer<?> answer) {
        return switch (answer) {
            case Ok<?> ok -> false;
            case Failed<?>(var failure) ->
                failure.code() == ErrorCode.PERMISSION_MISSING || failure.code() == ErrorCode.BAD_REQUEST;
        };
    }
}
