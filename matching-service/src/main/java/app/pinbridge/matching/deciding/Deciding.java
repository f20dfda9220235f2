package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.engine.Engine;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.kit.outbox.Telling;
import app.pinbridge.matching.backlog.RedecideQueue;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.decision.Standing;
import app.pinbridge.matching.decision.StoredDecision;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Fact;
import app.pinbridge.matching.fact.FactReaders;
import app.pinbridge.matching.fact.Ref;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Makes decisions on calls and interviews, in the transaction of what caused them, and tells those that say something new.
 * An answer is new when anything but its revision differs, the times of its inputs included: so the same facts end in the
 * same bytes whatever their order. The caller holds the locks of the customers.
 */
@ApplicationScoped
public class Deciding {
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final Engine engine;
    private final Verdict verdict;
    private final Outbox outbox;
    private final Clock clock;
    private final Timer time;
    private final DistributionSummary decisions;
    private final DistributionSummary rounds;
    private final MeterRegistry meters;

    /** Decisions by the engine, told through the outbox. */
    public Deciding(Engine engine, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.engine = engine;
        this.verdict = new Verdict(engine);
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
        this.time = meters.timer("pinbridge.matching.decide");
        this.decisions = meters.summary("pinbridge.matching.decisions.per.batch");
        this.rounds = meters.summary("pinbridge.matching.rounds.per.batch");
    }

    /** Version of the rules and weights that decide here. */
    public String modelVersion() {
        return engine.modelVersion();
    }

    /**
     * Decides on those of the subjects that are calls or interviews, and known, and of a customer who is connected.
     *
     * @param customers at least those of the subjects
     * @param known facts that are known to stand, so that they need not be loaded
     */
    public Decided decide(
            Handle transaction, Set<Ref> subjects, Map<String, Customer> customers, Collection<Fact> known) {
        return decide(transaction, subjects, customers, known, new FactReaders());
    }

    /**
     * As the other, with what was read of these customers' facts already.
     *
     * @param readers under the settings that the customers have now
     */
    public Decided decide(
            Handle transaction,
            Set<Ref> subjects,
            Map<String, Customer> customers,
            Collection<Fact> known,
            FactReaders readers) {
        List<Ref> refs = subjects.stream()
                .filter(ref -> ref.isOf(EventType.CALL) || ref.isOf(EventType.ATS_INTERVIEW))
                .filter(ref ->
                        !customers.getOrDefault(ref.tenantId(), Customer.NONE).removed())
                .sorted()
                .toList();
        if (refs.isEmpty()) {
            return Decided.NOTHING;
        }
        Evidence evidence = new Evidence(customers, readers);
        known.forEach(evidence::know);
        return new Decided(time.record(() -> decide(transaction, refs, evidence, clock.instant())));
    }

    private List<Made> decide(Handle transaction, List<Ref> refs, Evidence evidence, Instant now) {
        Rounds run = answer(transaction, refs, evidence, now);
        RedecideQueue.add(transaction, run.failed(), now.plus(RETRY));
        announce(transaction, run.made());
        decisions.record(refs.size());
        rounds.record(run.rounds());
        meters.counter("pinbridge.matching.failed").increment(run.failed().size());
        return run.made();
    }

    private Rounds answer(Handle transaction, List<Ref> refs, Evidence evidence, Instant now) {
        evidence.load(transaction, refs);
        Rounds run = new Rounds(verdict, evidence, now);
        run.run(transaction, questions(refs, evidence, Decisions.load(transaction, refs)));
        return run;
    }

    /** What would be said of these calls now, beside what stands; nothing is stored or told. */
    public List<Reconsidered> reconsider(Handle transaction, Customer customer, Collection<Ref> calls) {
        List<Ref> refs = calls.stream().sorted().toList();
        Map<String, Customer> customers = new HashMap<>();
        refs.forEach(ref -> customers.put(ref.tenantId(), customer));
        Rounds run = answer(transaction, refs, new Evidence(customers, new FactReaders()), clock.instant());
        return run.made().stream()
                .flatMap(made -> Reconsidered.of(made.answer()).stream())
                .toList();
    }

    private static List<Question> questions(List<Ref> refs, Evidence evidence, Map<Ref, StoredDecision> earlier) {
        return refs.stream()
                .flatMap(ref -> evidence.of(ref.tenantId()).fact(ref.subject()).stream()
                        .map(event -> new Question(event, Optional.ofNullable(earlier.get(ref)))))
                .toList();
    }

    private void announce(Handle transaction, List<Made> decisions) {
        List<Standing> rows = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        for (Made made : decisions) {
            made.announcement().ifPresent(announcement -> {
                if (!announcement.standing().isIdle()) {
                    rows.add(announcement.standing());
                }
                announcement.event().ifPresent(tellings::add);
            });
        }
        Decisions.write(transaction, rows);
        outbox.tell(transaction, tellings);
    }

    /** Takes decisions out and says of each that it is deleted. */
    public void retract(Handle transaction, Collection<StoredDecision> gone) {
        Instant now = clock.instant();
        Decisions.delete(transaction, gone);
        outbox.append(
                transaction,
                gone.stream()
                        .<Event<?>>map(old -> Announcement.farewell(old, now))
                        .toList());
    }

    /** Takes all that was said of these subjects out, and has the topics forget it. */
    public void erase(Handle transaction, Set<Ref> subjects) {
        List<Ref> refs = subjects.stream()
                .filter(ref -> ref.isOf(EventType.CALL) || ref.isOf(EventType.ATS_INTERVIEW))
                .sorted()
                .toList();
        Decisions.delete(transaction, Decisions.load(transaction, refs).values());
        for (Ref ref : refs) {
            EventType type = ref.isOf(EventType.CALL) ? EventType.MATCH : EventType.CAPTURE;
            outbox.appendErasure(transaction, type, ref.tenantId(), ref.subject(), Announcement.SOURCE);
        }
    }
}
