package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Event;
import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.Key;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.manual.Manual;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is loaded of one customer, and what was asked for and is not loaded yet. */
final class CustomerEvidence {
    private final Customer customer;
    private final Map<String, Optional<Event<?>>> facts = new HashMap<>();
    private final Map<Key, Posting> postings = new HashMap<>();
    private final Map<String, Manual> said = new HashMap<>();
    private final Set<String> missingSubjects = new HashSet<>();
    private final Set<Key> missingKeys = new HashSet<>();

    CustomerEvidence(Customer customer) {
        this.customer = customer;
    }

    Customer customer() {
        return customer;
    }

    /** The standing snapshot; empty in the outer one when it is not loaded, in the inner one when there is none. */
    Optional<Optional<Event<?>>> fact(String subject) {
        return Optional.ofNullable(facts.get(subject));
    }

    Optional<Posting> posting(Key key) {
        return Optional.ofNullable(postings.get(key));
    }

    /** What people said of a call; empty when it is not loaded. */
    Optional<Manual> said(String subject) {
        return Optional.ofNullable(said.get(subject));
    }

    void know(String subject, Manual manual) {
        said.put(subject, manual);
    }

    void know(String subject, Optional<Event<?>> fact) {
        facts.put(subject, fact);
    }

    void know(Key key, Posting posting) {
        postings.put(key, posting);
    }

    void misses(String subject) {
        missingSubjects.add(subject);
    }

    void misses(Key key) {
        missingKeys.add(key);
    }

    /** What was missed since the last time that this was asked. */
    Set<String> takeMissingSubjects() {
        Set<String> missing = Set.copyOf(missingSubjects);
        missingSubjects.clear();
        return missing;
    }

    /** As {@link #takeMissingSubjects}, of keys. */
    Set<Key> takeMissingKeys() {
        Set<Key> missing = Set.copyOf(missingKeys);
        missingKeys.clear();
        return missing;
    }
}
