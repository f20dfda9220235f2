package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.alias.AliasTable;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.manual.Manual;
import app.pinbridge.matching.manual.ManualTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stores what a person said of a call; what an earlier link taught goes with that link. */
record Writing(Handle transaction, Ref ref, Call call, String by, Instant at) {

    /**
     * What was stored.
     *
     * @param named targets that were named
     * @param aliases those that came or went
     * @param learned the one that came
     */
    record Written(Collection<Target> named, Collection<Alias> aliases, Optional<Alias> learned) {
        static final Written NOTHING_NAMED = new Written(List.of(), List.of(), Optional.empty());
    }

    /** Whether the change stands already, said by the same person, so that there is nothing to write. */
    boolean stands(Change change, Manual said) {
        boolean forgets = switch (change) {
            case Change.Decide decide -> !decide.learn();
            case Change.Edit edit -> false;
            case Change.Undo undo -> true;
        };
        return change.isSaid(said)
                && (!forgets
                        || AliasTable.learnedFrom(transaction, ref.tenantId(), ref.id())
                                .isEmpty());
    }

    Written write(Change change, Manual said) {
        return switch (change) {
            case Change.Decide decide -> decide(decide);
            case Change.Edit edit -> {
                edit.edit()
                        .ifPresentOrElse(
                                written -> ManualTable.put(transaction, ref, written),
                                () -> ManualTable.deleteEdit(transaction, ref));
                yield Written.NOTHING_NAMED;
            }
            case Change.Undo undo -> {
                ManualTable.delete(transaction, List.of(ref));
                yield new Written(List.of(), unlearn(), Optional.empty());
            }
        };
    }

    private Written decide(Change.Decide decide) {
        List<Alias> changed = new ArrayList<>(unlearn());
        ManualTable.put(transaction, ref, decide.decision(), decide.unlinked());
        List<Target> named = new ArrayList<>(decide.unlinked());
        Optional<Alias> learned = Optional.empty();
        if (decide.decision() instanceof ManualDecision.Link link) {
            named.addAll(link.targets());
            learned = decide.learn() ? learn(link) : Optional.empty();
        }
        learned.ifPresent(changed::add);
        return new Written(named, changed, learned);
    }

    private Optional<Alias> learn(ManualDecision.Link link) {
        String tenantId = ref.tenantId();
        Connection.Settings settings = Customers.load(transaction, List.of(tenantId))
                .byTenant()
                .getOrDefault(tenantId, Customer.NONE)
                .settings();
        Optional<Alias> learned = new Learning(transaction, tenantId).from(call, settings, link.targets(), by, at);
        learned.ifPresent(alias -> {
            AliasTable.put(transaction, tenantId, alias);
            Audits.alias(transaction, tenantId, alias, "alias_added", by, at);
        });
        return learned;
    }

    private List<Alias> unlearn() {
        List<Alias> gone = AliasTable.learnedFrom(transaction, ref.tenantId(), ref.id());
        if (!gone.isEmpty()) {
            AliasTable.delete(transaction, ref.tenantId(), gone);
            gone.forEach(alias -> Audits.alias(transaction, ref.tenantId(), alias, "alias_removed", by, at));
        }
        return gone;
    }
}
