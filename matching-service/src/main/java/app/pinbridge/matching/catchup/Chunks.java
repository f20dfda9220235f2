package app.pinbridge.matching.catchup;

import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.backlog.RedecideQueue;
import app.pinbridge.matching.backlog.Sweep;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.matching.deciding.Deciding;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.decision.StoredDecision;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.FactIntake;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.intake.Touched;
import app.pinbridge.matching.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Bounded pieces of a customer's backlog, each for one transaction that nobody waits for long. */
@ApplicationScoped
public class Chunks {
    private static final int SIZE = 250;

    private final Deciding deciding;

    /** Pieces whose decisions are made by {@code deciding}. */
    public Chunks(Deciding deciding) {
        this.deciding = deciding;
    }

    /** Makes some decisions again that were touched before. */
    void redecide(Handle transaction, String tenantId, Instant now) {
        Locks.hold(transaction, List.of(tenantId));
        Set<Ref> refs = new HashSet<>(RedecideQueue.take(transaction, tenantId, now, SIZE));
        deciding.decide(transaction, refs, customers(transaction, tenantId), List.of());
    }

    /** Goes on with a walk through a customer's facts. */
    void sweep(Handle transaction, String tenantId, Instant now) {
        Locks.hold(transaction, List.of(tenantId));
        Optional<Sweep> due = Sweeps.due(transaction, tenantId, now);
        if (due.isEmpty()) {
            return; // another replica was faster
        }
        Map<String, Customer> customers = customers(transaction, tenantId);
        if (customers.getOrDefault(tenantId, Customer.NONE).removed()) {
            clear(transaction, due.get(), now);
        } else {
            goOn(transaction, due.get(), customers, now);
        }
    }

    private void goOn(Handle transaction, Sweep sweep, Map<String, Customer> customers, Instant now) {
        List<StoredFact> facts = some(transaction, sweep);
        Set<Ref> refs = new HashSet<>(facts.stream().map(StoredFact::ref).toList());
        if (sweep.scope() == Sweep.Scope.ALL) {
            Customer customer = customers.getOrDefault(sweep.tenantId(), Customer.NONE);
            refs.addAll(new Touched(transaction, now).by(FactIntake.rekey(transaction, facts, customer.settings())));
        }
        deciding.decide(
                transaction,
                refs,
                customers,
                facts.stream().map(StoredFact::event).toList());
        advance(transaction, sweep, facts, now);
    }

    /** A customer who left: first what was said goes, and is said to be gone, then what it was said from. */
    private void clear(Handle transaction, Sweep sweep, Instant now) {
        List<StoredDecision> decisions = Decisions.some(transaction, sweep.tenantId(), SIZE);
        if (!decisions.isEmpty()) {
            deciding.retract(transaction, decisions);
            Sweeps.advance(transaction, sweep, sweep.after(), now);
            return;
        }
        List<StoredFact> facts = some(transaction, sweep);
        FactIntake.remove(
                transaction,
                facts.stream()
                        .filter(fact -> !fact.ref().isOf(EventType.CONNECTION))
                        .toList());
        RedecideQueue.clear(transaction, sweep.tenantId());
        advance(transaction, sweep, facts, now);
    }

    private static void advance(Handle transaction, Sweep sweep, List<StoredFact> facts, Instant now) {
        if (facts.size() < SIZE) {
            Sweeps.end(transaction, sweep);
        } else {
            Sweeps.advance(transaction, sweep, facts.getLast().ref().subject(), now);
        }
    }

    private static List<StoredFact> some(Handle transaction, Sweep sweep) {
        return FactTable.after(
                transaction, sweep.tenantId(), sweep.after(), sweep.scope().end(), SIZE);
    }

    private static Map<String, Customer> customers(Handle transaction, String tenantId) {
        return Customers.load(transaction, List.of(tenantId)).byTenant();
    }
}
