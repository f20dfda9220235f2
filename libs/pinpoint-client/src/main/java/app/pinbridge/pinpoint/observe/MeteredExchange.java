package app.pinbridge.pinpoint.observe;

import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Measures each request: {@code pinpoint.requests}, with waiting and all attempts, and {@code pinpoint.retries}, both by
 * method, path template, outcome (an error code or {@code ok}) and priority. Not by customer, whose number is not bounded.
 */
public final class MeteredExchange implements Exchange {
    private final Exchange next;
    private final MeterRegistry registry;

    private MeteredExchange(Exchange next, MeterRegistry registry) {
        this.next = next;
        this.registry = registry;
    }

    /** The same exchange, measured. */
    public static Exchange wrap(Exchange next, MeterRegistry registry) {
        return new MeteredExchange(next, registry);
    }

    @Override
    public Reply send(Call call) {
        Timer.Sample sample = Timer.start(registry);
        Reply reply = next.send(call);
        Tags tags = Tags.of(
                "method", call.method().name(),
                "path", call.template(),
                "outcome", reply.answer().failureIfAny().map(f -> f.code().id()).orElse("ok"),
                "priority", call.requester().priority().id());
        sample.stop(registry.timer("pinpoint.requests", tags));
        if (reply.attempts() > 1) {
            registry.counter("pinpoint.retries", tags).increment(reply.attempts() - 1.0);
        }
        return reply;
    }
}
