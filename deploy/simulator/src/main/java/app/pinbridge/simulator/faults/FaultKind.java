package app.pinbridge.simulator.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong. */
public enum FaultKind {
    /** The answer comes late. */
    LATENCY,
    /** 429. */
    THROTTLE,
    /** 500. */
    SERVER_ERROR,
    /** 503, without a JSON:API document, as a proxy in front would answer. */
    UNAVAILABLE,
    /** The connection is reset before the request has had any effect. */
    RESET,
    /** No answer ever comes, and the request has no effect. */
    TIMEOUT,
    /** The answer breaks off in the middle of its body; a write has been committed. */
    HALF_BODY,
    /** A write is committed and logged, then the connection ends without an answer. */
    LOST_ANSWER,
    /** 401, as for a key that was revoked. */
    KEY_REVOKED,
    /** 403, as for a permission that was withdrawn. */
    PERMISSION_WITHDRAWN,
    /** 403 "Integration not enabled". */
    INTEGRATION_DISABLED;

    /** The name in the control API, such as {@code lost-answer}. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a name. */
    public static Optional<FaultKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.optionName().equals(name))
                .findFirst();
    }
}
