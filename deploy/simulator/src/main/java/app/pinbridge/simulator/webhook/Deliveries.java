package app.pinbridge.simulator.webhook;

import app.pinbridge.simulator.world.Happened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was told and what became of it; the latest are kept. */
public final class Deliveries {
    private static final int KEPT = 10_000;

    private final Map<Long, Delivery> latest = new LinkedHashMap<>();
    private long lastNumber;

    /** How a delivery stands. */
    public enum State {
        UNDER_WAY,
        TAKEN,
        GIVEN_UP
    }

    /**
     * One message for one webhook.
     *
     * @param seq from 1, without gaps
     * @param attempts how often it was sent
     * @param status of the last answer; 0 when none came
     */
    public record Delivery(long seq, String webhook, Happened happened, State state, int attempts, int status) {}

    synchronized long begin(String webhook, Happened happened) {
        long seq = ++lastNumber;
        latest.put(seq, new Delivery(seq, webhook, happened, State.UNDER_WAY, 0, 0));
        latest.remove(seq - KEPT);
        return seq;
    }

    synchronized void attempted(long seq, State state, int status) {
        latest.computeIfPresent(
                seq,
                (same, before) ->
                        new Delivery(seq, before.webhook(), before.happened(), state, before.attempts() + 1, status));
    }

    /** The deliveries after a sequence number, the oldest first, as far as they are kept. */
    public synchronized List<Delivery> after(long seq, int limit) {
        return new ArrayList<>(latest.values().stream()
                .filter(delivery -> delivery.seq() > seq)
                .limit(limit)
                .toList());
    }

    /** One of them, if it is kept. */
    public synchronized Optional<Delivery> find(long seq) {
        return Optional.ofNullable(latest.get(seq));
    }
}
