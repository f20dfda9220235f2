package app.pinbridge.pinpoint.exchange;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange that broke means. Only what fails before there is a connection was surely not sent; of everything else
 * a writing request must assume that Pinpoint did it.
 */
final class BrokenExchange {
    private BrokenExchange() {}

    static Failure failure(@Nullable Throwable thrown, boolean mayChange) {
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return new Failure.Unavailable(ErrorCode.UNKNOWN_HOST, "There is no such host.", false);
        }
        if (has(thrown, HttpConnectTimeoutException.class) || has(thrown, ConnectException.class)) {
            return new Failure.Unavailable(ErrorCode.CONNECT_FAILED, "Pinpoint cannot be reached.", false);
        }
        if (has(thrown, SSLHandshakeException.class)) {
            return new Failure.Unavailable(ErrorCode.TLS_FAILED, "The host has no certificate to trust.", false);
        }
        if (has(thrown, BoundedBody.TooLargeException.class)) {
            return new Failure.Unavailable(
                    ErrorCode.ANSWER_TOO_LARGE, "The answer is larger than what is read.", mayChange);
        }
        return new Failure.Unavailable(
                ErrorCode.CONNECTION_LOST, "The connection broke before the answer was complete.", mayChange);
    }

    private static boolean has(@Nullable Throwable thrown, Class<? extends Throwable> kind) {
        return Stream.iterate(thrown, t -> t != null, t -> t == null ? null : t.getCause())
                .anyMatch(kind::isInstance);
    }
}
