package app.pinbridge.simulator.faults;

import app.pinbridge.simulator.api.ApiRequest;
import app.pinbridge.simulator.log.RequestLog;

/** Notes each request with what became of it. */
public final class RecordingWire implements Wire {
    private final Wire wire;
    private final RequestLog requests;

    private RecordingWire(Wire wire, RequestLog requests) {
        this.wire = wire;
        this.requests = requests;
    }

    /** Puts a log before everything else. */
    public static Wire wrap(Wire wire, RequestLog requests) {
        return new RecordingWire(wire, requests);
    }

    @Override
    public Delivery deliver(ApiRequest request) {
        Delivery delivery = wire.deliver(request);
        requests.append(request.method(), request.path(), request.query(), outcome(delivery));
        return delivery;
    }

    private static String outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Whole whole -> String.valueOf(whole.answer().status());
            case Delivery.Half ignored -> "half";
            case Delivery.Closed ignored -> "closed";
            case Delivery.Reset ignored -> "reset";
            case Delivery.Silence ignored -> "silence";
            case Delivery.Late late -> outcome(late.delivery());
        };
    }
}
