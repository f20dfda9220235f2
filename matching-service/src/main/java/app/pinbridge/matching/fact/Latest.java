package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.kit.intake.Received;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch says of each subject, in one: the snapshot that stands among the batch's, or that it is erased.
 *
 * @param snapshots by subject
 * @param erased an erasure beats every snapshot, whatever came first
 */
record Latest(Map<Ref, Event<?>> snapshots, Set<Ref> erased) {

    static Latest of(List<Received> batch) {
        Map<Ref, Event<?>> snapshots = new HashMap<>();
        Set<Ref> erased = new HashSet<>();
        for (Received received : batch) {
            switch (received) {
                case Received.Snapshot snapshot ->
                    snapshots.merge(
                            Ref.of(snapshot),
                            usable(snapshot.event()),
                            (one, other) -> other.standsAgainst(one) ? other : one);
                case Received.Erasure erasure -> erased.add(Ref.of(erasure));
            }
        }
        snapshots.keySet().removeAll(erased);
        return new Latest(snapshots, erased);
    }

    private static Event<?> usable(Event<?> event) {
        if (!FactTypes.contains(event.type())) {
            throw new InvalidEventException("ce_type", "is none that matching works from");
        }
        return event;
    }
}
