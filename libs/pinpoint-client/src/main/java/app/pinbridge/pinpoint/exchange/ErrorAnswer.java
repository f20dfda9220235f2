package app.pinbridge.pinpoint.exchange;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an answer that is not 2xx means. The status decides; Pinpoint's text only tells two kinds of 403 apart, for its
 * wording of a missing permission is not known. All of Pinpoint's refusals are JSON:API documents: a 403 or 404 that is none
 * comes from something else.
 *
 * @param body the JSON, where the answer has any
 * @param mayChange whether the request would have changed something
 */
record ErrorAnswer(int status, Optional<JsonNode> body, Optional<Instant> retryAfter, boolean mayChange, Instant now) {
    private static final int LONGEST_DETAIL = 300;
    /** How long to stay away when Pinpoint says "too many" but not until when. */
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(1);

    Failure toFailure() {
        if (status == 429) {
            return new Failure.Throttled(
                    ErrorCode.RATE_LIMITED,
                    detail("Rate limit exceeded"),
                    retryAfter.orElse(now.plus(UNTOLD_WAIT)),
                    retryAfter.isPresent());
        }
        if (status >= 500 || status == 408) {
            return new Failure.Unavailable(unavailableCode(), detail("Pinpoint failed"), mayChange, retryAfter);
        }
        if (status == 403 && !isOfPinpoint()) {
            return new Failure.Unavailable(
                    ErrorCode.SERVICE_UNAVAILABLE, "Something before Pinpoint refused", mayChange, retryAfter);
        }
        if (status >= 400) {
            return new Failure.Refused(refusedCode(), detail("Pinpoint refused"), status);
        }
        // No redirect is followed: the key would travel along.
        return new Failure.Unavailable(ErrorCode.NOT_PINPOINT, "The host answered with status " + status, mayChange);
    }

    private ErrorCode unavailableCode() {
        return switch (status) {
            case 408 -> ErrorCode.TIMEOUT;
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE;
            default -> ErrorCode.SERVER_ERROR;
        };
    }

    private ErrorCode refusedCode() {
        return switch (status) {
            case 400 -> ErrorCode.BAD_REQUEST;
            case 401 -> ErrorCode.KEY_REFUSED;
            case 403 ->
                detail("").contains("Integration not enabled")
                        ? ErrorCode.INTEGRATION_NOT_ENABLED
                        : ErrorCode.PERMISSION_MISSING;
            case 404 -> isOfPinpoint() ? ErrorCode.NOT_FOUND : ErrorCode.NOT_PINPOINT;
            case 409 -> ErrorCode.CONFLICT;
            case 422 -> ErrorCode.UNPROCESSABLE;
            default -> ErrorCode.REFUSED;
        };
    }

    private boolean isOfPinpoint() {
        return body.filter(json -> json.path("errors").isArray()).isPresent();
    }

    private String detail(String otherwise) {
        Optional<JsonNode> error = body.map(json -> json.path("errors").path(0));
        String found = error.map(json -> json.path("detail").asText(""))
                .filter(text -> !text.isBlank())
                .or(() -> error.map(json -> json.path("title").asText("")))
                .filter(text -> !text.isBlank())
                .orElse(otherwise);
        String plain = found.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) + "…" : plain;
    }
}
