package app.pinbridge.pinpoint.observe;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells a {@link RequestLog} of each request. One that our own budget did not let out was none. */
public final class LoggedExchange implements Exchange {
    private final Exchange next;
    private final RequestLog log;
    private final Clock clock;

    private LoggedExchange(Exchange next, RequestLog log, Clock clock) {
        this.next = next;
        this.log = log;
        this.clock = clock;
    }

    /** The same exchange, logged. */
    public static Exchange wrap(Exchange next, RequestLog log, Clock clock) {
        return new LoggedExchange(next, log, clock);
    }

    @Override
    public Reply send(Call call) {
        Instant begun = clock.instant();
        Reply reply = next.send(call);
        if (isHeldBack(reply)) {
            return reply;
        }
        Optional<Integer> status = reply.status() == 0 ? Optional.empty() : Optional.of(reply.status());
        Optional<ErrorCode> code = reply.answer().failureIfAny().map(Failure::code);
        log.finished(new RequestLog.Entry(
                call.method(),
                call.template(),
                call.path(),
                status,
                code,
                begun,
                Duration.between(begun, clock.instant()),
                Math.max(0, reply.attempts() - 1),
                call.requester()));
        return reply;
    }

    private static boolean isHeldBack(Reply reply) {
        return reply.attempts() == 0
                && reply.answer()
                        .failureIfAny()
                        .filter(Failure.Throttled.class::isInstance)
                        .isPresent();
    }
}
