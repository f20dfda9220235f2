package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.world.FactReader;
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
    /** One for all decisions of the batch: most records are read by several of them. */
    private final FactReader reader;

    private final Map<String, Optional<Fact>> facts = new HashMap<>();
    private final Map<Key, Carried> postings = new HashMap<>();
    private final Map<String, Manual> said = new HashMap<>();
    private final Object missing = new Object();
    private Set<String> missingSubjects = new HashSet<>();
    private Set<Key> missingKeys = new HashSet<>();

    /**
     * A key.
     *
     * @param hash of its text
     * @param by who carries it
     */
    record Carried(long hash, Posting by) {}

    CustomerEvidence(Customer customer, FactReader reader, Gate gate) {
        this.customer = customer;
        this.reader = reader;
        this.gate = gate;
    }

    Customer customer() {
        return customer;
    }

    FactReader reader() {
        return reader;
    }

    /** Waits until these subjects are loaded. */
    void awaitFacts(Collection<String> subjects) {
        List<String> unknown =
                subjects.stream().filter(subject -> !facts.containsKey(subject)).toList();
        if (!unknown.isEmpty()) {
            synchronized (missing) {
                missingSubjects.addAll(unknown);
            }
            gate.pass();
        }
    }

    /** Waits until these keys are loaded. */
    void awaitPostings(Collection<Key> keys) {
        List<Key> unknown =
                keys.stream().filter(key -> !postings.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            synchronized (missing) {
                missingKeys.addAll(unknown);
            }
            gate.pass();
        }
    }

    /** Waits until it is loaded what people said of this call. */
    void awaitSaid(String subject) {
        if (!said.containsKey(subject)) {
            synchronized (missing) {
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
        synchronized (missing) {
            Set<String> taken = missingSubjects;
            missingSubjects = new HashSet<>();
            return taken;
        }
    }

    /** As {@link #takeMissingSubjects}, of keys. */
    Set<Key> takeMissingKeys() {
        synchronized (missing) {
            Set<Key> taken = missingKeys;
            missingKeys = new HashSet<>();
            return taken;
        }
    }
}
