package app.pinbridge.simulator.error;

import java.util.Map;

/**
 * One error of an error document.
 *
 * @param status HTTP status
 * @param pointer into the request's body; empty when the error is not about the body
 * @param meta more about an invalid attribute; usually empty
 */
public record ApiError(int status, String code, String title, String detail, String pointer, Map<String, String> meta) {
    public ApiError {
        meta = Map.copyOf(meta);
    }

    private static ApiError of(int status, String code, String title, String detail) {
        return new ApiError(status, code, title, detail, "", Map.of());
    }

    /** 400. */
    public static ApiError badRequest(String detail) {
        return of(400, "bad_request", "Bad Request", detail);
    }

    /** 401. */
    public static ApiError unauthorized(String detail) {
        return of(401, "unauthorized", "Unauthorized", detail);
    }

    /** 403. */
    public static ApiError forbidden(String detail) {
        return of(403, "forbidden", "Forbidden", detail);
    }

    /** 404. */
    public static ApiError notFound() {
        return of(404, "not_found", "Not Found", "Record not found");
    }

    /** 409. */
    public static ApiError conflict(String detail) {
        return of(409, "conflict", "Conflict", detail);
    }

    /** 422 about one member of the body. */
    public static ApiError invalid(String pointer, String attribute, String message, String detail) {
        return new ApiError(
                422,
                "unprocessable_entity",
                "Validation Error",
                detail,
                pointer,
                Map.of("attribute", attribute, "message", message));
    }

    /** 429. */
    public static ApiError tooManyRequests() {
        return of(429, "too_many_requests", "Too Many Requests", "Rate limit exceeded");
    }

    /** 500. */
    public static ApiError internal() {
        return of(
                500,
                "internal_server_error",
                "Error",
                "We've notified our engineers and hope to address this issue shortly.");
    }
}
