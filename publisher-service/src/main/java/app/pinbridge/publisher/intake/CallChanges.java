package app.pinbridge.publisher.intake;

import app.pinbridge.kit.intake.Received;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.FactsRepository;
import app.pinbridge.publisher.intent.IntentRepository;
import app.pinbridge.publisher.intent.Publications;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * What every change of a call has in common: the call is locked, the snapshot stored if it stands, and the plan made anew. A
 * replay finds that nothing stands against what is there, and does nothing.
 */
@ApplicationScoped
public class CallChanges {
    private static final String COLLECTION = "calls/";

    private final FactsRepository calls;
    private final IntentRepository intents;
    private final Publications publications;
    private final Planner planner;

    /** Changes that are planned at once. */
    public CallChanges(FactsRepository calls, IntentRepository intents, Publications publications, Planner planner) {
        this.calls = calls;
        this.intents = intents;
        this.publications = publications;
        this.planner = planner;
    }

    /** Stores one snapshot of a call. */
    interface Store {
        /** Whether it stands against the one that was there. */
        boolean store(Handle transaction, CallKey key, Received.Snapshot snapshot);
    }

    void take(Handle transaction, List<Received> batch, Store store) {
        TreeSet<CallKey> calledFor = new TreeSet<>();
        batch.stream()
                .filter(received -> received.subject().startsWith(COLLECTION))
                .forEach(r -> calledFor.add(key(r)));
        if (calledFor.isEmpty()) {
            return;
        }
        Set<CallKey> erased = calls.lock(transaction, calledFor);
        Set<CallKey> changed = new TreeSet<>();
        for (Received received : batch) {
            if (received.subject().startsWith(COLLECTION) && take(transaction, received, store, erased)) {
                changed.add(key(received));
            }
        }
        changed.removeAll(erased);
        changed.forEach(call -> planner.replan(transaction, call));
    }

    private boolean take(Handle transaction, Received received, Store store, Set<CallKey> erased) {
        CallKey key = key(received);
        return switch (received) {
            case Received.Erasure erasure -> {
                if (erased.add(key)) {
                    erase(transaction, key);
                }
                yield false;
            }
            case Received.Snapshot snapshot -> !erased.contains(key) && store.store(transaction, key, snapshot);
        };
    }

    private void erase(Handle transaction, CallKey key) {
        intents.erase(transaction, key);
        calls.erase(transaction, key);
        publications.erase(transaction, key);
    }

    private static CallKey key(Received received) {
        return new CallKey(received.tenantId(), received.subject().substring(COLLECTION.length()));
    }
}
