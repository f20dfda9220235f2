package app.pinbridge.matching.rest;

import app.pinbridge.kit.problem.Problem;
import app.pinbridge.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What every list says of its pages. */
final class Paging {
    private static final int LARGEST = 200;

    private Paging() {}

    static void requireLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new Problem(
                            400,
                            "limit_invalid",
                            "Limit out of range",
                            "Ask for 1 to " + LARGEST + " at a time.",
                            "limit")
                    .asException();
        }
    }

    /** The position that a cursor of a list with the newest first names; the first page's where there is none. */
    static long position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw invalidCursor();
        }
    }

    static ProblemException invalidCursor() {
        return new Problem(
                        400,
                        "cursor_invalid",
                        "No such page",
                        "Begin without a cursor, or pass nextCursor as it came.",
                        "cursor")
                .asException();
    }
}
