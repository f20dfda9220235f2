package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.EventType;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.matching.deciding.CustomerEvidence.Carried;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Fact;
import app.pinbridge.matching.fact.FactReaders;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.KeyRef;
import app.pinbridge.matching.fact.KeyTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.manual.Manual;
import app.pinbridge.matching.manual.ManualTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What the decisions of one transaction are made from. It grows by what they ask for, loaded for all of them together: a
 * few statements a round, however many decisions there are.
 */
final class Evidence {
    /** As many records of one posting are surely read next: the engine takes them all, whatever the key. */
    private static final int SURELY_READ = 20;

    private final Map<String, CustomerEvidence> customers = new HashMap<>();
    private final Gate gate = new Gate();

    /** Evidence of these customers, of whom nothing but this is loaded. */
    Evidence(Map<String, Customer> customers, FactReaders readers) {
        customers.forEach((tenant, customer) ->
                this.customers.put(tenant, new CustomerEvidence(customer, readers.of(tenant, customer), gate)));
    }

    CustomerEvidence of(String tenantId) {
        CustomerEvidence evidence = customers.get(tenantId);
        if (evidence == null) {
            throw new IllegalStateException("a customer was not loaded: " + tenantId);
        }
        return evidence;
    }

    /** Where decisions wait for what is not loaded. */
    Gate gate() {
        return gate;
    }

    /** Takes a fact that is known to stand. */
    void know(Fact fact) {
        of(fact.event().tenantId()).know(fact.event().subject(), Optional.of(fact));
    }

    /** Loads these subjects unless they are known, of calls also what people said. */
    void load(Handle transaction, Collection<Ref> refs) {
        loadSaid(transaction, refs);
        List<Ref> unknown = refs.stream()
                .filter(ref -> !of(ref.tenantId()).knows(ref.subject()))
                .toList();
        Map<Ref, StoredFact> facts = FactTable.load(transaction, unknown);
        for (Ref ref : unknown) {
            of(ref.tenantId())
                    .know(ref.subject(), Optional.ofNullable(facts.get(ref)).map(StoredFact::fact));
        }
    }

    private void loadSaid(Handle transaction, Collection<Ref> refs) {
        List<Ref> unknown = refs.stream()
                .filter(ref -> ref.isOf(EventType.CALL))
                .filter(ref -> of(ref.tenantId()).said(ref.subject()).isEmpty())
                .toList();
        Map<Ref, Manual> said = ManualTable.load(transaction, unknown);
        for (Ref ref : unknown) {
            of(ref.tenantId()).know(ref.subject(), said.getOrDefault(ref, Manual.NONE));
        }
    }

    /** Loads all that decisions wait for, and the records behind the keys, which they would read next. */
    void loadMissing(Handle transaction) {
        Set<Ref> refs = new HashSet<>();
        Map<KeyRef, Key> keys = new HashMap<>();
        customers.forEach((tenant, evidence) -> {
            evidence.takeMissingSubjects().forEach(subject -> refs.add(new Ref(tenant, subject)));
            evidence.takeMissingKeys().forEach(key -> keys.put(KeyRef.of(tenant, key), key));
        });
        Map<KeyRef, Posting> postings = KeyTable.postings(transaction, keys.keySet());
        keys.forEach((ref, key) ->
                of(ref.tenantId()).know(key, new Carried(ref.hash(), postings.getOrDefault(ref, Posting.NONE))));
        postings.forEach((ref, posting) -> posting.subjects().stream()
                .limit(SURELY_READ)
                .forEach(subject -> refs.add(new Ref(ref.tenantId(), subject))));
        load(transaction, refs);
    }
}
