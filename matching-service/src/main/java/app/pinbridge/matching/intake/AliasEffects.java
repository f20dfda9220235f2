package app.pinbridge.matching.intake;

import app.pinbridge.contracts.EventType;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.Keys;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.backlog.Sweep;
import app.pinbridge.matching.backlog.Sweeps;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.decision.Read;
import app.pinbridge.matching.decision.Readers;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.FactIntake;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Hashes;
import app.pinbridge.matching.fact.KeyRef;
import app.pinbridge.matching.fact.KeyTable;
import app.pinbridge.matching.fact.Ref;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds the calls that a changed alias touches: those with one of its two addresses, and those whose candidates have one. Each
 * decision has read the key of every address on its call, so they are found as readers of these keys.
 */
public final class AliasEffects {
    /** As many as are decided on at once; an alias of somebody who is in more calls has everything gone through again. */
    private static final int AT_ONCE = 1000;
    /** As many rows as are looked at to find them. */
    private static final int LOOKED_AT = 10 * AT_ONCE;

    private AliasEffects() {}

    /**
     * The calls to be decided on after aliases came or went; their own keys follow here. Empty when there are so many that all
     * calls are gone through in the background, which begins here.
     *
     * @param customer as the aliases are now
     */
    public static Optional<Set<Ref>> follow(
            Handle transaction, String tenantId, Customer customer, Collection<Alias> changed, Instant now) {
        List<Key> keys = changed.stream()
                .flatMap(alias -> Stream.of(alias.address(), alias.means()))
                .flatMap(address -> Keys.ofAddress(address).stream())
                .distinct()
                .toList();
        Readers readers = Decisions.readers(transaction, reads(transaction, tenantId, keys), LOOKED_AT);
        if (readers.truncated() || readers.refs().size() > AT_ONCE) {
            Sweeps.begin(transaction, tenantId, Sweep.Scope.ALL, now);
            return Optional.empty();
        }
        Set<Ref> calls = new HashSet<>(
                readers.refs().stream().filter(ref -> ref.isOf(EventType.CALL)).toList());
        var facts = FactTable.load(transaction, calls).values();
        calls.addAll(new Touched(transaction, now).by(FactIntake.rekey(transaction, facts, customer.settings())));
        return Optional.of(calls);
    }

    private static List<Read> reads(Handle transaction, String tenantId, List<Key> keys) {
        List<Ref> carriers =
                KeyTable.postings(
                                transaction,
                                keys.stream()
                                        .map(key -> KeyRef.of(tenantId, key))
                                        .toList())
                        .values()
                        .stream()
                        .flatMap(posting -> posting.subjects().stream())
                        .map(subject -> new Ref(tenantId, subject))
                        .distinct()
                        .toList();
        Stream<Read> ofKeys = keys.stream().map(key -> new Read(tenantId, Hashes.hash(key.text())));
        Stream<Read> ofCarriers = FactTable.load(transaction, carriers).values().stream()
                .flatMap(fact -> Read.ofFact(fact.ref(), fact.keys()));
        return Stream.concat(ofKeys, ofCarriers).distinct().toList();
    }
}
