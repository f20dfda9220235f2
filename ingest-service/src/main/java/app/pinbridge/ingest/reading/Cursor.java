package app.pinbridge.ingest.reading;

import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.budget.PageSize;
import java.time.Instant;
import java.util.Optional;

/**
 * Where to go on reading a list. Counted in rows, so that it holds when pages become smaller.
 *
 * @param rows how many rows lie before it
 * @param bound only rows beyond this: created before it where a list is read newest first, changed after it where it is read
 *     in the order of changes. Unlike a count it stays right when rows before it come or go
 */
public record Cursor(long rows, Optional<Instant> bound) {
    /** The beginning of a list. */
    public static final Cursor START = new Cursor(0, Optional.empty());

    /** The page that holds the place. */
    int page(int size) {
        return PageSize.numberAt(rows, size);
    }

    /** The place after a page of the same list. */
    Cursor after(Page<?> page) {
        return new Cursor((long) page.number() * page.size(), bound);
    }
}
