package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.alias.AliasTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The facts that concern customers as a whole, held for the time of one transaction.
 *
 * @param facts connections and sync by customer and subject
 * @param aliases those that people taught, by customer; a customer without is left out
 */
public record Customers(Map<String, Map<String, Event<?>>> facts, Map<String, Map<String, String>> aliases) {

    /** Loads these customers, those of whom nothing is known too. */
    public static Customers load(Handle transaction, Collection<String> tenants) {
        Map<String, Map<String, Event<?>>> facts =
                tenants.stream().distinct().collect(Collectors.toMap(Function.identity(), tenant -> new HashMap<>()));
        for (EventType type : List.of(EventType.CONNECTION, EventType.ATS_SYNC)) {
            FactTable.collection(transaction, facts.keySet(), type.collection())
                    .forEach(fact -> put(facts, fact.event()));
        }
        return new Customers(facts, AliasTable.load(transaction, facts.keySet()));
    }

    /** The same customers once the changes hold. */
    Customers after(Collection<Event<?>> standing, Collection<Ref> erased) {
        Map<String, Map<String, Event<?>>> changed = new HashMap<>();
        facts.forEach((tenant, events) -> changed.put(tenant, new HashMap<>(events)));
        Stream.of(EventType.CONNECTION, EventType.ATS_SYNC)
                .flatMap(type -> standing.stream().filter(event -> event.type() == type))
                .forEach(event -> put(changed, event));
        erased.forEach(
                ref -> changed.getOrDefault(ref.tenantId(), new HashMap<>()).remove(ref.subject()));
        return new Customers(changed, aliases);
    }

    /** Each customer by tenant. */
    public Map<String, Customer> byTenant() {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Customer.of(
                                entry.getValue().values(), aliases.getOrDefault(entry.getKey(), Map.of()))));
    }

    private static void put(Map<String, Map<String, Event<?>>> facts, Event<?> event) {
        facts.computeIfAbsent(event.tenantId(), absent -> new HashMap<>()).put(event.subject(), event);
    }
}
