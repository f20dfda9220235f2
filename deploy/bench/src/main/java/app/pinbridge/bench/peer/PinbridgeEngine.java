package app.pinbridge.bench.peer;

import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.Customers;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.Engine;
import app.pinbridge.engine.InMemoryFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine that the service runs, over facts in memory. */
final class PinbridgeEngine implements Rivals.Rival {
    private final Map<String, InMemoryFacts> facts = new HashMap<>();

    @Override
    public int load(Customers customers, int interviews) {
        AtomicInteger count = new AtomicInteger();
        for (int tenant = 0; tenant < customers.tenants(); tenant++) {
            InMemoryFacts known = new InMemoryFacts();
            customers.beginning(tenant).forEach(known::apply);
            for (int interview = 0; interview < interviews; interview++) {
                customers.records(tenant, interview).forEach(event -> {
                    known.apply(event);
                    count.incrementAndGet();
                });
            }
            known.subjects(Set.of()); // makes the index
            facts.put(customers.tenant(tenant), known);
        }
        return count.get();
    }

    @Override
    public Quality answer(Customers customers, List<Calls.Labelled> calls) {
        // All calls are known before the first is decided, as they are when a stream has been stored.
        calls.forEach(call -> of(call).apply(call.event()));
        Quality quality = Quality.NONE;
        for (Calls.Labelled call : calls) {
            Match match = Engine.standard().decide(call.event(), of(call));
            quality = quality.and(call.interview().map(Customers::interviewId), answer(match));
        }
        return quality;
    }

    private InMemoryFacts of(Calls.Labelled call) {
        return Objects.requireNonNull(facts.get(call.event().tenantId()));
    }

    private static Optional<String> answer(Match match) {
        return match.status() == Match.Status.MATCHED
                ? match.targets().stream()
                        .map(Target::interviewId)
                        .flatMap(id -> Optional.ofNullable(id).stream())
                        .findFirst()
                : Optional.empty();
    }
}
