package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Hashes;
import app.pinbridge.matching.fact.Ref;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as it is to stand from now on.
 *
 * @param before what stood
 * @param decision what stands; with the old revision where only what it was decided from changed
 * @param listing how lists find it; empty for what is in no list
 * @param waits the resources that it waits for, each up to an instant
 */
public record Standing(
        Optional<StoredDecision> before,
        StoredDecision decision,
        Optional<Listing> listing,
        Map<String, Instant> waits) {

    /** Whose decision it is. */
    public Ref ref() {
        return decision.ref();
    }

    /** Whether it says something new. */
    public boolean isNew() {
        return before.map(old -> old.revision() != decision.revision()).orElse(true);
    }

    /** Whether storing it would change nothing. */
    public boolean isIdle() {
        return !isNew() && waits.isEmpty() && before.filter(this::isSame).isPresent();
    }

    private boolean isSame(StoredDecision old) {
        return !old.waits()
                && old.reads().equals(decision.reads())
                && old.model().equals(decision.model());
    }

    Hashes readsBefore() {
        return before.map(StoredDecision::reads).orElse(Hashes.NONE);
    }
}
