package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Fact;
import app.pinbridge.matching.fact.Hashes;
import app.pinbridge.matching.manual.Manual;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is loaded of one customer. Decisions read it side by side; who reads what is not loaded waits at the gate until it is.
 * It is written before the decisions begin and while all of them wait, never else.
 */
final class CustomerEvidence {
    private final Customer customer;
    private final Gate gate;
    private final Map<String, Optional<Fact>> facts = new HashMap<>();
    private final Map<Key, Carried> postings = new HashMap<>();
    private final Map<String, Manual> said = new HashMap<>();
    private final Set<String> missingSubjects = new HashSet<>();
    private final Set<Key> missingKeys = new HashSet<>();

    /**
     * A key.
     *
     * @param hash of its text
     * @param by who carries it
     */
    record Carried(long hash, Posting by) {}

    CustomerEvidence(Customer customer, Gate gate) {
        this.customer = customer;
        this.gate = gate;
    }

    Customer customer() {
        return customer;
    }

    /** Waits until these subjects are loaded. */
    void awaitFacts(Collection<String> subjects) {
        List<String> missing =
                subjects.stream().filter(subject -> !facts.containsKey(subject)).toList();
        if (!missing.isEmpty()) {
            synchronized (missingSubjects) {
                missingSubjects.addAll(missing);
            }
            gate.pass();
        }
    }

    /** Waits until these keys are loaded. */
    void awaitPostings(Collection<Key> keys) {
        List<Key> missing =
                keys.stream().filter(key -> !postings.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            synchronized (missingKeys) {
                missingKeys.addAll(missing);
            }
            gate.pass();
        }
    }

    /** Waits until it is loaded what people said of this call. */
    void awaitSaid(String subject) {
        if (!said.containsKey(subject)) {
            synchronized (missingSubjects) {
                missingSubjects.add(subject);
            }
            gate.pass();
        }
    }

    /** Whether it is known what stands of a subject, be it nothing. */
    boolean knows(String subject) {
        return facts.containsKey(subject);
    }

    /** The standing snapshot, if there is one and it is loaded. */
    Optional<Event<?>> fact(String subject) {
        return facts.getOrDefault(subject, Optional.empty()).map(Fact::event);
    }

    /** Keys that a subject is found by, as far as it is there and loaded. */
    Hashes keys(String subject) {
        return facts.getOrDefault(subject, Optional.empty()).map(Fact::keys).orElse(Hashes.NONE);
    }

    /** Who carries a loaded key. */
    Carried posting(Key key) {
        Carried carried = postings.get(key);
        if (carried == null) {
            throw new IllegalStateException("a key was not waited for");
        }
        return carried;
    }

    /** What people said of a call; empty when it is not loaded. */
    Optional<Manual> said(String subject) {
        return Optional.ofNullable(said.get(subject));
    }

    void know(String subject, Manual manual) {
        said.put(subject, manual);
    }

    void know(String subject, Optional<Fact> fact) {
        facts.put(subject, fact);
    }

    void know(Key key, Carried carried) {
        postings.put(key, carried);
    }

    /** What was missed since the last time that this was asked; only while no decision runs. */
    Set<String> takeMissingSubjects() {
        synchronized (missingSubjects) {
            Set<String> missing = Set.copyOf(missingSubjects);
            missingSubjects.clear();
            return missing;
        }
    }

    /** As {@link #takeMissingSubjects}, of keys. */
    Set<Key> takeMissingKeys() {
        synchronized (missingKeys) {
            Set<Key> missing = Set.copyOf(missingKeys);
            missingKeys.clear();
            return missing;
        }
    }
}
