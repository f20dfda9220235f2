package app.pinbridge.matching.rest;

import app.pinbridge.kit.problem.Problem;
import app.pinbridge.kit.problem.ProblemException;

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
