package app.pinbridge.matching.catchup;

import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.backlog.RedecideQueue;
import app.pinbridge.matching.backlog.Sweep;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.matching.deciding.Deciding;
import app.pinbridge.matching.decision.DecidedBy;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.decision.StoredDecision;
import app.pinbridge.matching.fact.AttendanceTable;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.FactChange;
import app.pinbridge.matching.fact.FactIntake;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.intake.Forgetting;
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
    /** Decisions that a walk looks at in one go to find those of another version. */
    private static final int LOOKED_AT = 2000;

    private final Deciding deciding;

    /** Pieces whose decisions are made by {@code deciding}. */
    public Chunks(Deciding deciding) {
        this.deciding = deciding;
    }

    /** The customer whose walk is due, of those that this version works on. */
    Optional<String> nextSweep(Handle transaction, Instant now) {
        return Sweeps.nextTenant(transaction, deciding.modelVersion(), now);
    }

    /** Makes some decisions again that were touched before; whether it did, and not another replica. */
    boolean redecide(Handle transaction, String tenantId, Instant now) {
        if (!Locks.holdForBacklog(transaction, tenantId)) {
            return false;
        }
        Set<Ref> refs = new HashSet<>(RedecideQueue.take(transaction, tenantId, now, SIZE));
        deciding.decide(transaction, refs, customers(transaction, tenantId), List.of());
        return true;
    }

    /** Goes on with a walk through a customer's facts; whether it did, and not another replica. */
    boolean sweep(Handle transaction, String tenantId, Instant now) {
        if (!Locks.holdForBacklog(transaction, tenantId)) {
            return false;
        }
        Optional<Sweep> due = Sweeps.due(transaction, tenantId, deciding.modelVersion(), now);
        if (due.isEmpty()) {
            return false; // another replica was faster
        }
        Map<String, Customer> customers = customers(transaction, tenantId);
        if (customers.getOrDefault(tenantId, Customer.NONE).removed()) {
            clear(transaction, due.get(), now);
        } else if (due.get().scope() == Sweep.Scope.MODEL) {
            decideAgain(transaction, due.get(), customers, now);
        } else {
            goOn(transaction, due.get(), customers, now);
        }
        return true;
    }

    private void goOn(Handle transaction, Sweep sweep, Map<String, Customer> customers, Instant now) {
        List<StoredFact> facts = some(transaction, sweep);
        Set<Ref> refs = new HashSet<>(facts.stream().map(StoredFact::ref).toList());
        Set<Ref> rekeyed = new HashSet<>();
        AttendanceTable.fill(transaction, facts);
        if (sweep.scope() == Sweep.Scope.ALL) {
            Customer customer = customers.getOrDefault(sweep.tenantId(), Customer.NONE);
            List<FactChange> changes = FactIntake.rekey(transaction, facts, customer.settings());
            changes.forEach(change -> rekeyed.add(change.ref()));
            refs.addAll(new Touched(transaction, now).by(changes));
        }
        deciding.decide(
                transaction,
                refs,
                customers,
                facts.stream()
                        .filter(fact -> !rekeyed.contains(fact.ref()))
                        .map(StoredFact::fact)
                        .toList());
        advance(transaction, sweep, facts, now);
    }

    /** Decides on calls that another version decided on; those that this one did already are passed by. */
    private void decideAgain(Handle transaction, Sweep sweep, Map<String, Customer> customers, Instant now) {
        List<DecidedBy> found = Decisions.versions(transaction, sweep.tenantId(), sweep.after(), LOOKED_AT);
        List<Ref> stale = found.stream()
                .filter(decision -> !decision.model().equals(deciding.modelVersion()))
                .map(DecidedBy::ref)
                .limit(SIZE)
                .toList();
        deciding.decide(transaction, Set.copyOf(stale), customers, List.of());
        if (stale.size() == SIZE) {
            Sweeps.advance(transaction, sweep, stale.getLast().subject(), now);
        } else if (found.size() == LOOKED_AT) {
            Sweeps.advance(transaction, sweep, found.getLast().ref().subject(), now);
        } else {
            Sweeps.end(transaction, sweep);
        }
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
        Forgetting.all(transaction, sweep.tenantId());
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
