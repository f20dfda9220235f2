package app.pinbridge.matching.intake;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.backlog.RedecideQueue;
import app.pinbridge.matching.backlog.Sweep;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.decision.Read;
import app.pinbridge.matching.decision.Readers;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.FactChange;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds the decisions that changes touch: those made from a changed subject, or from a key of its old or its new form.
 * A few are decided in the same transaction; more than that are left to the backlog.
 */
public final class Touched {
    /** As many as one transaction decides on beside its own records. */
    private static final int AT_ONCE = 1000;
    /** As many rows as are looked at to find them: one decision may be touched in several ways, the batch's own too. */
    private static final int LOOKED_AT = 30 * AT_ONCE;
    /** Facts that come in late for a customer who left are kept for so long, in case the news of a return is late too. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Handle transaction;
    private final Instant now;

    /** Touched decisions, found in this transaction. */
    public Touched(Handle transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
    }

    /** The subjects to be decided on now: the changed ones themselves and those that were decided from them. */
    public Set<Ref> by(Collection<FactChange> changes) {
        Set<Ref> refs = new HashSet<>();
        changes.forEach(change -> refs.add(change.ref()));
        List<Read> reads = changes.stream().flatMap(Touched::reads).distinct().toList();
        Readers readers = Decisions.readers(transaction, reads, LOOKED_AT);
        Set<Ref> others = new HashSet<>(readers.refs());
        others.removeAll(refs);
        if (readers.truncated() || others.size() > AT_ONCE) {
            RedecideQueue.addReaders(transaction, reads, now);
        } else {
            refs.addAll(others);
        }
        return refs;
    }

    /** As {@link #by}, for a batch: with what it changed of its customers as a whole. */
    public Set<Ref> by(Taken taken) {
        Set<Ref> refs = by(taken.changes());
        for (FactChange change : taken.changes()) {
            String tenant = change.ref().tenantId();
            Customer before = taken.before().getOrDefault(tenant, Customer.NONE);
            Customer after = taken.customers().getOrDefault(tenant, Customer.NONE);
            if (change.ref().isOf(EventType.CONNECTION)) {
                if (!before.connection().equals(after.connection()) || before.removed() != after.removed()) {
                    Sweeps.begin(transaction, tenant, Sweep.Scope.ALL, now);
                }
            } else if (after.removed()) {
                Sweeps.plan(transaction, tenant, Sweep.Scope.ALL, now.plus(LATE));
            } else if (change.ref().isOf(EventType.ATS_SYNC)) {
                refs.addAll(bySync(change.ref(), before, after));
            }
        }
        return refs;
    }

    private List<Ref> bySync(Ref ref, Customer before, Customer after) {
        Optional<Event<?>> was = Optional.ofNullable(before.sync().get(ref.id()));
        Optional<Event<?>> is = Optional.ofNullable(after.sync().get(ref.id()));
        Instant through = Customer.through(is);
        boolean back = through.isBefore(Customer.through(was));
        if (back || Customer.readable(was) != Customer.readable(is)) {
            Sweeps.begin(transaction, ref.tenantId(), Sweep.Scope.CALLS, now);
            return List.of();
        }
        List<Ref> served = Decisions.served(transaction, ref.tenantId(), ref.id(), through, AT_ONCE + 1);
        if (served.size() > AT_ONCE) {
            RedecideQueue.addServed(transaction, ref.tenantId(), ref.id(), through, now);
            return List.of();
        }
        return served;
    }

    private static Stream<Read> reads(FactChange change) {
        return Stream.concat(Read.ofFact(change.ref(), change.before()), Read.ofFact(change.ref(), change.after()));
    }
}
