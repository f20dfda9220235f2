package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Event;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.deciding.Deciding;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.FactChange;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.intake.AliasEffects;
import app.pinbridge.matching.intake.Touched;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Decides again after people said something, in the same transaction. The caller holds the customer's lock. */
@ApplicationScoped
class Rewriting {
    private final Deciding deciding;
    private final Clock clock;

    Rewriting(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Decides on a call and on those that look at it; on what changed aliases touch, too. */
    Consequences follow(Handle transaction, StoredFact call, Collection<Alias> aliases) {
        Event<?> event = call.event();
        FactChange said = new FactChange(call.ref(), Optional.of(event), call.keys(), call.keys());
        Set<Ref> refs = new HashSet<>(new Touched(transaction, clock.instant()).by(List.of(said)));
        return decide(transaction, call.ref().tenantId(), refs, aliases);
    }

    /** Decides on what changed aliases touch. */
    Consequences follow(Handle transaction, String tenantId, Collection<Alias> aliases) {
        return decide(transaction, tenantId, new HashSet<>(), aliases);
    }

    private Consequences decide(Handle transaction, String tenantId, Set<Ref> refs, Collection<Alias> aliases) {
        Instant now = clock.instant();
        Customer customer =
                Customers.load(transaction, List.of(tenantId)).byTenant().getOrDefault(tenantId, Customer.NONE);
        boolean more = false;
        if (!aliases.isEmpty()) {
            Optional<Set<Ref>> touched = AliasEffects.follow(transaction, tenantId, customer, aliases, now);
            touched.ifPresent(refs::addAll);
            more = touched.isEmpty();
        }
        return new Consequences(deciding.decide(transaction, refs, Map.of(tenantId, customer), List.of()), more);
    }
}
