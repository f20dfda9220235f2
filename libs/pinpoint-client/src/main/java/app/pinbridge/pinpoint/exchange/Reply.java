package app.pinbridge.pinpoint.exchange;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Failure;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param answer the JSON of a 2xx answer, or the failure
 * @param status the HTTP status, 0 where no answer came
 * @param attempts how often it was sent, 0 where it was not
 */
public record Reply(Answer<JsonNode> answer, int status, int attempts) {

    /** Nothing was sent. */
    public static Reply notSent(Failure failure) {
        return new Reply(Answer.failed(failure), 0, 0);
    }

    /** Sent once, and failed. */
    public static Reply failed(Failure failure, int status) {
        return new Reply(Answer.failed(failure), status, 1);
    }

    /** The same after so many attempts in all. */
    public Reply after(int allAttempts) {
        return new Reply(answer, status, allAttempts);
    }
}
