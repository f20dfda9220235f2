package app.pinbridge.bench.measure;

import app.pinbridge.local.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A service's own count of the records that it is done with, from its metrics. */
public final class ServiceCounter {
    private static final String NAME = "pinbridge_events_total{";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    /** Counts of the service at this address. */
    public ServiceCounter(String service) {
        this.request = HttpRequest.newBuilder(URI.create(service + "/q/metrics"))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    /** Records that are stored with all that follows from them. */
    public long done() {
        return sum("outcome=\"done\"");
    }

    /** Records that were put aside; of a bench's own there must be none. */
    public long dead() {
        return sum("outcome=\"dead\"");
    }

    /** What the service has counted of its decisions. */
    public State state() {
        return new State(
                sum("pinbridge_matching_decisions_per_batch_sum", ""),
                sum("pinbridge_matching_rounds_per_batch_sum", ""),
                sum("pinbridge_matching_rounds_per_batch_count", ""));
    }

    /**
     * Counts of a service since it started.
     *
     * @param decisions those included that were made again because something near them changed
     * @param rounds how often batches asked the engine, as what it needs is loaded step by step
     * @param batches that decided on something
     */
    public record State(long decisions, long rounds, long batches) {
        /** Decisions between two states. */
        public double decisionsSince(State before) {
            return decisions - before.decisions;
        }

        /** Rounds of a batch. */
        public double roundsSince(State before) {
            return (double) (rounds - before.rounds) / Math.max(1, batches - before.batches);
        }
    }

    private long sum(String label) {
        return sum(NAME, label);
    }

    private long sum(String name, String label) {
        return read().lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String read() {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new StackFailure("no metrics at " + request.uri() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while measuring");
        }
    }
}
