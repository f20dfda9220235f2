package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.key.FactKeys;
import app.pinbridge.engine.world.FactReader;
import app.pinbridge.kit.intake.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes records into the facts: the last writer wins, an erased subject stays erased, and the keys follow. The caller holds
 * the locks of the customers, so what is read here stays as it is until it is written.
 */
public final class FactIntake {
    private FactIntake() {}

    /** Takes a batch; tells which facts are no longer what they were. */
    public static Taken take(Handle transaction, List<Received> batch) {
        Latest latest = Latest.of(batch);
        ErasedTable.remember(transaction, latest.erased());
        Set<Ref> refs = new HashSet<>(latest.snapshots().keySet());
        refs.addAll(latest.erased());
        Map<Ref, StoredFact> stored = FactTable.load(transaction, refs);
        List<Event<?>> standing = standing(transaction, latest, stored);
        Set<String> tenants = refs.stream().map(Ref::tenantId).collect(Collectors.toSet());

        Customers before = Customers.load(transaction, tenants);
        Map<String, Customer> customers =
                before.after(standing, latest.erased()).byTenant();

        List<FactChange> changes = new ArrayList<>(erase(transaction, latest.erased(), stored));
        FactReaders readers = new FactReaders();
        changes.addAll(write(transaction, standing, stored, customers, readers));
        KeyTable.replace(transaction, changes);
        WordTable.replace(transaction, stored.values(), standing, latest.erased());
        AttendanceTable.replace(transaction, stored.values(), standing, latest.erased());
        return new Taken(changes, latest.erased(), before.byTenant(), customers, readers);
    }

    /** Finds the keys of stored facts anew, after the settings changed. */
    public static List<FactChange> rekey(
            Handle transaction, Collection<StoredFact> facts, Connection.Settings settings) {
        List<StoredFact> rows = new ArrayList<>();
        List<FactChange> changes = new ArrayList<>();
        FactReader reader = new FactReader(settings);
        for (StoredFact fact : facts) {
            Event<?> event = fact.event();
            Hashes keys = keys(event, reader);
            if (!keys.equals(fact.keys())) {
                rows.add(new StoredFact(fact.ref(), fact.time(), fact.eventId(), fact.source(), fact.data(), keys));
                changes.add(new FactChange(fact.ref(), Optional.of(event), fact.keys(), keys));
            }
        }
        FactTable.write(transaction, rows);
        KeyTable.replace(transaction, changes);
        return changes;
    }

    /** Takes facts out with their keys; the erased are not remembered. */
    public static void remove(Handle transaction, Collection<StoredFact> facts) {
        KeyTable.replace(transaction, facts.stream().map(FactChange::gone).toList());
        WordTable.remove(transaction, facts);
        AttendanceTable.remove(transaction, facts);
        FactTable.delete(transaction, facts.stream().map(StoredFact::ref).toList());
    }

    private static List<Event<?>> standing(Handle transaction, Latest latest, Map<Ref, StoredFact> stored) {
        Map<Ref, Event<?>> standing = new HashMap<>(latest.snapshots());
        standing.keySet()
                .removeAll(ErasedTable.among(transaction, latest.snapshots().keySet()));
        standing.entrySet().removeIf(entry -> {
            StoredFact fact = stored.get(entry.getKey());
            return fact != null && !fact.yieldsTo(entry.getValue());
        });
        return List.copyOf(standing.values());
    }

    private static List<FactChange> erase(Handle transaction, Set<Ref> erased, Map<Ref, StoredFact> stored) {
        List<FactChange> changes = erased.stream()
                .flatMap(ref -> Optional.ofNullable(stored.get(ref)).stream())
                .map(FactChange::gone)
                .toList();
        FactTable.delete(transaction, changes.stream().map(FactChange::ref).toList());
        return changes;
    }

    private static List<FactChange> write(
            Handle transaction,
            List<Event<?>> standing,
            Map<Ref, StoredFact> stored,
            Map<String, Customer> customers,
            FactReaders readers) {
        List<StoredFact> rows = standing.stream()
                .map(event -> StoredFact.of(
                        event,
                        keys(
                                event,
                                readers.of(event.tenantId(), customers.getOrDefault(event.tenantId(), Customer.NONE)))))
                .toList();
        List<FactChange> changes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StoredFact row = rows.get(i);
            Optional<StoredFact> before = Optional.ofNullable(stored.get(row.ref()));
            changes.add(new FactChange(
                    row.ref(),
                    Optional.of(standing.get(i)),
                    before.map(StoredFact::keys).orElse(Hashes.NONE),
                    row.keys()));
        }
        FactTable.write(transaction, rows);
        return changes;
    }

    private static Hashes keys(Event<?> event, FactReader reader) {
        return Hashes.of(new FactKeys(reader).of(event.data()).stream().mapToLong(key -> Hashes.hash(key.text())));
    }
}
