package app.pinbridge.simulator.log;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The latest requests, and counts of all of them. */
public final class RequestLog {
    private static final int KEPT = 20_000;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Long> counters = new TreeMap<>();
    private final Clock real;
    private long seq;

    public RequestLog(Clock real) {
        this.real = real;
    }

    /**
     * One request.
     *
     * @param outcome the status, or what became of the connection: {@code half}, {@code closed}, {@code reset}, {@code silence}
     * @param at real time
     */
    public record Entry(long seq, Instant at, String method, String path, String query, String outcome) {}

    /** Notes a request. */
    public synchronized void append(String method, String path, String query, String outcome) {
        entries.addLast(new Entry(++seq, real.instant(), method, path, query, outcome));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        String resource = path.replaceAll("^/+", "").replaceAll("/.*", "/{id}");
        counters.merge(method + " /" + resource + " " + outcome, 1L, Long::sum);
    }

    /** The requests after a sequence number, the oldest first, as far as they are kept. */
    public synchronized List<Entry> after(long number, int limit) {
        return entries.stream()
                .filter(entry -> entry.seq() > number)
                .limit(limit)
                .toList();
    }

    /** Counts of all requests by method, resource and outcome. */
    public synchronized Map<String, Long> counters() {
        return new TreeMap<>(counters);
    }

    /** How many requests there were. */
    public synchronized long count() {
        return seq;
    }
}
