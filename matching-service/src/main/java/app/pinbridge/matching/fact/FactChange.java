package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import java.util.Optional;

/**
 * A fact that is no longer what it was.
 *
 * @param now what stands; empty when it was taken out
 * @param before keys of its old form
 * @param after keys of its new form
 */
public record FactChange(Ref ref, Optional<Event<?>> now, Hashes before, Hashes after) {

    /** What stands now. */
    public Optional<Fact> fact() {
        return now.map(event -> Fact.of(event, after));
    }

    static FactChange gone(StoredFact stored) {
        return new FactChange(stored.ref(), Optional.empty(), stored.keys(), Hashes.NONE);
    }
}
