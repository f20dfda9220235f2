package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import java.util.List;
import java.util.Optional;

/** An instruction that holds, as it is to be stored. */
sealed interface Change {

    /**
     * What the call belongs to.
     *
     * @param unlinked what was unlinked before, and is not linked now
     * @param learn whether an alias is to be learned
     */
    record Decide(ManualDecision decision, List<Target> unlinked, boolean learn) implements Change {}

    /** What is written over what the ATS adds; empty to have it as the ATS has it. */
    record Edit(Optional<EnrichmentEdit> edit) implements Change {}

    /** All that was said is taken back. */
    record Undo() implements Change {}
}
