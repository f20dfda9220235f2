package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Reply;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells at once until when Pinpoint said to stay away, so that whoever comes next knows, though this process should die. */
public final class ToldPauses implements Exchange {
    private final Exchange next;
    private final Consumer<Instant> told;

    private ToldPauses(Exchange next, Consumer<Instant> told) {
        this.next = next;
        this.told = told;
    }

    /** The same exchange, whose pauses are told. */
    public static Exchange wrap(Exchange next, Consumer<Instant> told) {
        return new ToldPauses(next, told);
    }

    @Override
    public Reply send(Call call) {
        Reply reply = next.send(call);
        reply.answer().failureIfAny().flatMap(ToldPauses::pause).ifPresent(told);
        return reply;
    }

    private static Optional<Instant> pause(Failure failure) {
        return switch (failure) {
            case Failure.Throttled throttled -> Optional.of(throttled.until()).filter(until -> throttled.told());
            case Failure.Unavailable unavailable -> unavailable.retryAt();
            case Failure.Refused refused -> Optional.empty();
        };
    }
}
