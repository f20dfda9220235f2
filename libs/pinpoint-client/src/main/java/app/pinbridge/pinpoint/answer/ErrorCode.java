package app.pinbridge.pinpoint.answer;

import java.util.Locale;

/** Everything that can go wrong between us and Pinpoint. */
public enum ErrorCode {
    /** 429: Pinpoint's rate limit. */
    RATE_LIMITED,
    /** Our own budget for this connection would have had to wait longer than the caller's patience; nothing was sent. */
    BUDGET_EXHAUSTED,
    /** The caller did not want it any more when its turn came; nothing was sent. */
    CALLED_OFF,

    /** 400: Pinpoint does not understand the request, for instance a filter or an include that it does not have. */
    BAD_REQUEST,
    /** 401: the key is missing, wrong or revoked. */
    KEY_REFUSED,
    /** 403 "Integration not enabled": the company's plan or settings have no API. */
    INTEGRATION_NOT_ENABLED,
    /** 403: the key lacks the permission for this. */
    PERMISSION_MISSING,
    /** 404 by Pinpoint's API: no such record (any more). */
    NOT_FOUND,
    /** 404 or a redirect by something that is not Pinpoint's API: in all likelihood there is no such company. */
    NOT_PINPOINT,
    /** 409. */
    CONFLICT,
    /** 422: Pinpoint understands the request and finds its content wrong. */
    UNPROCESSABLE,
    /** Another 4xx. */
    REFUSED,

    /** 500, 502, 504 or another 5xx. */
    SERVER_ERROR,
    /** 503. */
    SERVICE_UNAVAILABLE,
    /** The host's name is not known. */
    UNKNOWN_HOST,
    /** The host's name leads to an address where Pinpoint cannot be: private, loopback, link-local. Nothing was sent. */
    ADDRESS_FORBIDDEN,
    /** No connection came about, in time or at all. Nothing was sent. */
    CONNECT_FAILED,
    /** No trustworthy TLS connection came about. Nothing was sent. */
    TLS_FAILED,
    /** Sent, and no whole answer in time. */
    TIMEOUT,
    /** Sent, and the connection broke before the whole answer was here. */
    CONNECTION_LOST,
    /** The answer is larger than we read. */
    ANSWER_TOO_LARGE,
    /** The answer is no JSON:API document. */
    UNREADABLE,
    /** The calling thread was interrupted; its interrupt flag is set again. */
    INTERRUPTED;

    /** The code as it stands in problems, logs and metrics, e.g. {@code permission_missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
