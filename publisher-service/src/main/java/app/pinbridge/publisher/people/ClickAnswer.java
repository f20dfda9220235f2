package app.pinbridge.publisher.people;

import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.comment.What;
import java.time.Instant;
import java.util.Optional;

/** What a person who clicks gets. */
public sealed interface ClickAnswer {

    /** What would be posted, to the letter. */
    record Preview(What what, Commentable on, Optional<String> candidateName, Optional<String> jobTitle, String body)
            implements ClickAnswer {}

    /**
     * What came of posting.
     *
     * @param outcome as in the contract, or {@code pending} while it is on its way
     * @param next what happens next, as a sentence, where it is not over
     */
    record Result(
            String outcome, Optional<String> commentId, Optional<String> reason, Optional<String> next, Instant at)
            implements ClickAnswer {}

    /** There is no such call, or not for this person. */
    record NotFound() implements ClickAnswer {}

    /** The person may know of the call, but not read its notes. */
    record NoAccess() implements ClickAnswer {}

    /**
     * It cannot be posted, and why.
     *
     * @param code for programs
     * @param detail for people
     */
    record Refused(String code, String detail) implements ClickAnswer {}
}
