package app.pinbridge.simulator.faults;

import app.pinbridge.simulator.api.Answer;
import app.pinbridge.simulator.api.ApiHandler;
import app.pinbridge.simulator.api.ApiRequest;
import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lets faults strike on the way to the API and back. Latencies add up; of other faults the first counts. */
public final class FaultyWire implements Wire {
    private final ApiHandler api;
    private final Faults faults;
    private final Quirks quirks;
    private final Duration latency;

    private FaultyWire(ApiHandler api, Faults faults, Quirks quirks, Duration latency) {
        this.api = api;
        this.faults = faults;
        this.quirks = quirks;
        this.latency = latency;
    }

    /**
     * Puts faults between the API and its callers.
     *
     * @param latency of every answer, faults or none
     */
    public static Wire wrap(ApiHandler api, Faults faults, Quirks quirks, Duration latency) {
        return new FaultyWire(api, faults, quirks, latency);
    }

    @Override
    public Delivery deliver(ApiRequest request) {
        List<FaultRule> striking = faults.strike(request);
        Duration delay = striking.stream()
                .filter(rule -> rule.kind() == FaultKind.LATENCY)
                .map(FaultRule::delay)
                .reduce(latency, Duration::plus);
        Delivery delivery = striking.stream()
                .filter(rule -> rule.kind() != FaultKind.LATENCY)
                .findFirst()
                .map(rule -> struck(rule, request))
                .orElseGet(() -> new Delivery.Whole(api.handle(request)));
        return delay.isZero() ? delivery : new Delivery.Late(delay, delivery);
    }

    private Delivery struck(FaultRule rule, ApiRequest request) {
        return switch (rule.kind()) {
            case LATENCY -> new Delivery.Whole(api.handle(request));
            case THROTTLE -> refusal(rule, Answer.error(ApiError.tooManyRequests()));
            case SERVER_ERROR -> refusal(rule, Answer.error(ApiError.internal()));
            case UNAVAILABLE -> refusal(rule, unavailable());
            case RESET -> new Delivery.Reset();
            case TIMEOUT -> new Delivery.Silence();
            case HALF_BODY -> new Delivery.Half(api.handle(request));
            case LOST_ANSWER -> {
                api.handle(request);
                yield new Delivery.Closed();
            }
            case KEY_REVOKED -> refusal(rule, Answer.error(ApiError.unauthorized("Invalid API key")));
            case PERMISSION_WITHDRAWN ->
                refusal(rule, Answer.error(ApiError.forbidden(quirks.get(Quirk.PERMISSION_DENIED_TEXT))));
            case INTEGRATION_DISABLED -> refusal(rule, Answer.error(ApiError.forbidden("Integration not enabled")));
        };
    }

    private static Delivery refusal(FaultRule rule, Answer answer) {
        Answer complete = rule.retryAfter().isPresent()
                ? answer.with("retry-after", String.valueOf(rule.retryAfter().getAsInt()))
                : answer;
        return new Delivery.Whole(complete);
    }

    private static Answer unavailable() {
        byte[] page = "<html><body><h1>503 Service Unavailable</h1></body></html>".getBytes(StandardCharsets.UTF_8);
        return new Answer(503, Map.of("content-type", "text/html"), page);
    }
}
