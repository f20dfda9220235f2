package app.pinbridge.ingest.activity;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.observe.RequestLog;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to Pinpoint.
 *
 * @param path below the API's base, with ids and without a query
 * @param status the last HTTP status; empty where no answer came
 * @param code what went wrong; empty where nothing did
 * @param durationMillis with waiting and all attempts
 * @param retries attempts after the first
 * @param askedBy {@code sync}, {@code webhook}, {@code check}, {@code rules}, or a person's e-mail
 * @param purpose the part of Pinbridge that asked, e.g. {@code ingest.poll}
 */
public record Activity(
        String tenantId,
        Instant at,
        String method,
        String path,
        Optional<Integer> status,
        Optional<String> code,
        long durationMillis,
        int retries,
        String askedBy,
        String purpose) {

    /** What this service asked. */
    static Activity of(String tenantId, RequestLog.Entry entry) {
        String purpose = entry.requester().who();
        return new Activity(
                tenantId,
                entry.at(),
                entry.method().name(),
                entry.path(),
                entry.status(),
                entry.code().map(ErrorCode::id),
                entry.duration().toMillis(),
                entry.retries(),
                askedBy(purpose),
                purpose);
    }

    private static String askedBy(String purpose) {
        return switch (purpose) {
            case "ingest.webhook" -> "webhook";
            case "ingest.permission" -> "check";
            default -> "sync";
        };
    }
}
