package app.pinbridge.pinpoint.observe;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Requester;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Hears of each request to Pinpoint: the activity that a customer sees. Called on the requesting thread, so be brief. */
@FunctionalInterface
public interface RequestLog {

    /** Hears nothing. */
    RequestLog NONE = entry -> {};

    /** A request is over, with all its attempts. */
    void finished(Entry entry);

    /**
     * One request. Holds neither secrets nor personal data: no query, no bodies.
     *
     * @param template the path without ids, e.g. {@code /applications/{id}}
     * @param path the path with ids, e.g. {@code /applications/24}
     * @param status the last HTTP status; empty where no answer came
     * @param code what went wrong; empty where nothing did
     * @param at when it was begun
     * @param duration with waiting for the budget and all attempts
     * @param retries attempts after the first
     */
    record Entry(
            Call.Method method,
            String template,
            String path,
            Optional<Integer> status,
            Optional<ErrorCode> code,
            Instant at,
            Duration duration,
            int retries,
            Requester requester) {}
}
