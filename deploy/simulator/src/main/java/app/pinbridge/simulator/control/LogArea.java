package app.pinbridge.simulator.control;

import app.pinbridge.simulator.log.RequestLog;
import app.pinbridge.simulator.log.WriteLog;
import java.util.Map;
import java.util.Optional;

/** {@code /writes} and {@code /requests}: what was committed, and what was asked. */
final class LogArea {
    private static final int USUAL = 1000;

    private LogArea() {}

    static ControlArea writes(WriteLog writes) {
        return request -> request.is("GET", 0)
                ? Optional.of(Map.of("writes", writes.after(request.number("after", 0))))
                : Optional.empty();
    }

    static ControlArea requests(RequestLog requests) {
        return request -> request.is("GET", 0)
                ? Optional.of(Map.of(
                        "count",
                        requests.count(),
                        "counters",
                        requests.counters(),
                        "requests",
                        requests.after(request.number("after", 0), (int) request.number("limit", USUAL))))
                : Optional.empty();
    }
}
