package app.pinbridge.bench.sync;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.local.stack.JsonHttp;
import app.pinbridge.local.stack.Secrets;
import app.pinbridge.local.stack.StackPorts;
import app.pinbridge.local.stack.StackProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A simulated Pinpoint of a certain size, and what it knows of itself. */
final class SimulatedAccount {
    static final String SUBDOMAIN = "bench";
    private static final int HEAP_MEGABYTES = 192;
    private static final int LARGE_HEAP_MEGABYTES = 640;
    private static final int LARGE = 200_000;

    private final String key;
    private final JsonHttp control;

    private SimulatedAccount(String key, JsonHttp control) {
        this.key = key;
        this.control = control;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param perSecond requests a second that it allows, 0 for any number
     */
    static SimulatedAccount start(BenchStack stack, int applications, long seed, double perSecond, Duration latency) {
        String key = new Secrets(stack.state()).text("pinpoint-key");
        StackProcess process = stack.launcher()
                .start(
                        "simulator",
                        applications > LARGE ? LARGE_HEAP_MEGABYTES : HEAP_MEGABYTES,
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                "app.pinbridge.simulator.SimulatorMain",
                                "--port=" + stack.ports().simulator(),
                                "--key-file=" + stack.state().writeSecret("simulator-key", key),
                                "--subdomain=" + SUBDOMAIN,
                                "--applications=" + applications,
                                "--seed=" + seed,
                                "--rate-limit=" + perSecond,
                                "--latency-ms=" + latency.toMillis()));
        String url = StackPorts.url(stack.ports().simulator());
        stack.launcher().awaitHttp(process, url + "/_control/time");
        return new SimulatedAccount(key, new JsonHttp(url + "/_control", Map.of()));
    }

    String key() {
        return key;
    }

    /** Ids of the interviews that begin in a span of time. */
    Set<String> interviews(Instant from, Instant to) {
        Set<String> ids = new HashSet<>();
        control.get("/interviews?limit=1000000&from=" + from + "&to=" + to)
                .orThrow("the simulator")
                .forEach(interview -> ids.add(interview.path("interviewId").asText()));
        return ids;
    }

    /** Requests so far: with an answer of the 200s, and with 429. */
    Counts counts() {
        long accepted = 0;
        long throttled = 0;
        for (Map.Entry<String, Long> counter : asked().entrySet()) {
            accepted += counter.getKey().endsWith(" 200") ? counter.getValue() : 0;
            throttled += counter.getKey().endsWith(" 429") ? counter.getValue() : 0;
        }
        return new Counts(System.nanoTime(), accepted, throttled);
    }

    /** Requests so far by method, list and status. */
    Map<String, Long> asked() {
        return control.get("/requests?limit=0").orThrow("the simulator").path("counters").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, counter -> counter.getValue().asLong()));
    }

    /**
     * Requests so far.
     *
     * @param at by {@link System#nanoTime}
     */
    record Counts(long at, long accepted, long throttled) {}
}
