package app.pinbridge.pinpoint.exchange;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What came back.
 *
 * @param answer the JSON of a 2xx answer, or the failure
 * @param status the HTTP status, 0 where no answer came
 * @param attempts how often it was sent, 0 where it was not
 * @param took how long the last attempt was under way
 */
public record Reply(Answer<JsonNode> answer, int status, int attempts, Duration took) {

    /** Nothing was sent. */
    public static Reply notSent(Failure failure) {
        return new Reply(Answer.failed(failure), 0, 0, Duration.ZERO);
    }

    /** Sent once, and failed. */
    public static Reply failed(Failure failure, int status) {
        return new Reply(Answer.failed(failure), status, 1, Duration.ZERO);
    }

    /** The same after so many attempts in all. */
    public Reply after(int allAttempts) {
        return new Reply(answer, status, allAttempts, took);
    }

    /** The same, having taken so long. */
    public Reply taking(Duration duration) {
        return new Reply(answer, status, attempts, duration);
    }
}
