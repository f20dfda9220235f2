package app.pinbridge.simulator.faults;

import app.pinbridge.simulator.api.ApiRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The faults that are on. Whether one strikes is drawn from a seed, so that a run of requests can be repeated. */
public final class Faults {
    private final List<Active> active = new ArrayList<>();
    private final Random random;
    private int lastId;

    public Faults(long seed) {
        random = new Random(seed);
    }

    /**
     * A fault that is on.
     *
     * @param hits requests it has struck so far
     */
    public record Active(String id, FaultRule rule, int hits) {
        private boolean usedUp() {
            return rule.times().isPresent() && hits >= rule.times().getAsInt();
        }
    }

    /** Puts a fault on; the id takes it off again. */
    public synchronized String add(FaultRule rule) {
        String id = "f" + ++lastId;
        active.add(new Active(id, rule, 0));
        return id;
    }

    /** Takes a fault off; false when there is none of that id. */
    public synchronized boolean remove(String id) {
        return active.removeIf(fault -> fault.id().equals(id));
    }

    /** Takes all faults off. */
    public synchronized void clear() {
        active.clear();
    }

    /** The faults that are on or used up. */
    public synchronized List<Active> all() {
        return List.copyOf(active);
    }

    /** The faults that strike this request, in the order in which they were put on. */
    synchronized List<FaultRule> strike(ApiRequest request) {
        List<FaultRule> striking = new ArrayList<>();
        active.replaceAll(fault -> {
            FaultRule rule = fault.rule();
            if (fault.usedUp() || !rule.concerns(request) || random.nextDouble() >= rule.probability()) {
                return fault;
            }
            striking.add(rule);
            return new Active(fault.id(), rule, fault.hits() + 1);
        });
        return striking;
    }
}
