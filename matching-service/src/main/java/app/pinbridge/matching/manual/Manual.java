package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import java.util.List;
import java.util.Optional;

/**
 * What people said of a call, as it stands.
 *
 * @param decision what it belongs to
 * @param unlinked what was said before that it does not belong to: when a link on top of that ends, it still holds
 * @param edit what was written over what the ATS adds
 */
public record Manual(Optional<ManualDecision> decision, List<Target> unlinked, Optional<EnrichmentEdit> edit) {
    /** Nobody said anything. */
    public static final Manual NONE = new Manual(Optional.empty(), List.of(), Optional.empty());

    public Manual {
        unlinked = List.copyOf(unlinked);
    }

    /** Whether nobody said anything. */
    public boolean isSilent() {
        return decision.isEmpty() && edit.isEmpty();
    }

    Manual with(ManualDecision said, List<Target> before) {
        return new Manual(Optional.of(said), before, edit);
    }

    Manual with(EnrichmentEdit said) {
        return new Manual(decision, unlinked, Optional.of(said));
    }
}
