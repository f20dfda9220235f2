package app.pinbridge.matching.intake;

import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.matching.deciding.Deciding;
import app.pinbridge.matching.fact.Fact;
import app.pinbridge.matching.fact.FactIntake;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.Taken;
import app.pinbridge.matching.sql.Locks;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What matching does with a batch of records, in one transaction: facts and keys, the decisions that they touch, the events
 * that tell of them. Records that were seen before, in whatever order, change nothing.
 */
@ApplicationScoped
public class MicroBatch implements BatchWork {
    private final Deciding deciding;
    private final Clock clock;
    private final Timer time;
    private final DistributionSummary size;
    private final DistributionSummary touched;

    /** Batches whose decisions are made by {@code deciding}. */
    public MicroBatch(Deciding deciding, Clock clock, MeterRegistry meters) {
        this.deciding = deciding;
        this.clock = clock;
        this.time = meters.timer("pinbridge.matching.batch");
        this.size = meters.summary("pinbridge.matching.batch.size");
        this.touched = meters.summary("pinbridge.matching.touched.per.batch");
    }

    @Override
    public void take(Handle transaction, List<Received> batch) {
        size.record(batch.size());
        time.record(() -> work(transaction, batch));
    }

    private void work(Handle transaction, List<Received> batch) {
        Locks.hold(transaction, batch.stream().map(Received::tenantId).collect(Collectors.toSet()));
        Set<Ref> alsoTouched = Forgetting.forget(transaction, erased(batch), clock.instant());
        Taken taken = FactIntake.take(transaction, batch);
        deciding.erase(transaction, taken.erased());
        Set<Ref> refs = new Touched(transaction, clock.instant()).by(taken);
        refs.addAll(alsoTouched);
        refs.removeAll(taken.erased());
        touched.record(refs.size());
        List<Fact> known = taken.changes().stream()
                .flatMap(change -> change.fact().stream())
                .toList();
        deciding.decide(transaction, refs, taken.customers(), known, taken.readers());
    }

    private static Set<Ref> erased(List<Received> batch) {
        return batch.stream()
                .filter(Received.Erasure.class::isInstance)
                .map(Ref::of)
                .collect(Collectors.toSet());
    }
}
