package app.pinbridge.publisher.send;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.resource.Comment;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came of one request to post a comment. */
sealed interface SendOutcome {
    /** Pinpoint's wording is not known; this is what such answers have in common. */
    Pattern TOO_LONG = Pattern.compile("too long|too large|maximum|at most|exceed", Pattern.CASE_INSENSITIVE);

    /** It is there. */
    record Posted(String commentId) implements SendOutcome {}

    /** It is not there; not before this time again. */
    record Throttled(Instant until) implements SendOutcome {}

    /** It is not there, and never will be. */
    record Rejected(String reason) implements SendOutcome {}

    /** It is not there, because it is too long. */
    record TooLong() implements SendOutcome {}

    /** It is not there, and nothing of this connection will be until its key or its rights are mended. */
    record Barred(ErrorCode code) implements SendOutcome {}

    /** It is not there; Pinpoint was not reached. */
    record NotReached(Optional<Instant> retryAt) implements SendOutcome {}

    /** It may be there or not, or appear yet. */
    record Unknown(String reason) implements SendOutcome {}

    /** It is not there; it was called off, for what is stored with it. */
    record CalledOff() implements SendOutcome {}

    /** What an answer means. */
    static SendOutcome of(Answer<Comment> answer) {
        return switch (answer) {
            case Answer.Ok<Comment>(Comment comment) -> new Posted(comment.id());
            case Answer.Failed<Comment>(Failure failure) ->
                failure.mayHaveBeenDone() ? new Unknown(failure.code().id()) : certainlyNot(failure);
        };
    }

    private static SendOutcome certainlyNot(Failure failure) {
        return switch (failure) {
            case Failure.Throttled throttled -> new Throttled(throttled.until());
            case Failure.Unavailable unavailable -> new NotReached(unavailable.retryAt());
            case Failure.Refused refused -> refused(refused);
        };
    }

    private static SendOutcome refused(Failure.Refused refused) {
        return switch (refused.code()) {
            case KEY_REFUSED, INTEGRATION_NOT_ENABLED, PERMISSION_MISSING -> new Barred(refused.code());
            case CALLED_OFF -> new CalledOff();
            case NOT_PINPOINT -> new NotReached(Optional.empty());
            case UNPROCESSABLE ->
                TOO_LONG.matcher(refused.detail()).find() ? new TooLong() : new Rejected("unprocessable");
            default -> new Rejected(refused.code().id());
        };
    }
}
