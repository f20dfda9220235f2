package app.pinbridge.publisher.send;

import app.pinbridge.pinpoint.answer.Failure;

/** What a search for a comment in Pinpoint showed. */
sealed interface Search {
    /** It is there. */
    record Found(String commentId) implements Search {}

    /** It is not there at this moment. */
    record Absent() implements Search {}

    /** It could not be found out. */
    record Failed(Failure failure) implements Search {}

    /** Not every comment could be read. */
    record Inconclusive() implements Search {}
}
