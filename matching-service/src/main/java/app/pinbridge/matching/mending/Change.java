package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.manual.Manual;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An instruction that holds, as it is to be stored. */
sealed interface Change {

    /** Whether the same person has said just this, and it stands: a request that was sent twice. */
    boolean isSaid(Manual said);

    /**
     * What the call belongs to.
     *
     * @param unlinked what was unlinked before, and is not linked now
     * @param learn whether an alias is to be learned
     */
    record Decide(ManualDecision decision, List<Target> unlinked, boolean learn) implements Change {
        @Override
        public boolean isSaid(Manual said) {
            return said.unlinked().equals(unlinked)
                    && said.decision().filter(this::says).isPresent();
        }

        private boolean says(ManualDecision earlier) {
            return switch (decision) {
                case ManualDecision.Link link ->
                    earlier.equals(new ManualDecision.Link(link.targets(), link.by(), earlier.at()));
                case ManualDecision.Unlink unlink ->
                    earlier.equals(new ManualDecision.Unlink(unlink.targets(), unlink.by(), earlier.at()));
                case ManualDecision.NotAnInterview no ->
                    earlier.equals(new ManualDecision.NotAnInterview(no.by(), earlier.at()));
            };
        }
    }

    /** What is written over what the ATS adds; empty to have it as the ATS has it. */
    record Edit(Optional<EnrichmentEdit> edit) implements Change {
        @Override
        public boolean isSaid(Manual said) {
            return said.edit().map(Edit::timeless).equals(edit.map(Edit::timeless));
        }

        private static EnrichmentEdit timeless(EnrichmentEdit edit) {
            return new EnrichmentEdit(
                    edit.of(),
                    edit.candidateName(),
                    edit.jobTitle(),
                    edit.stage(),
                    edit.location(),
                    edit.by(),
                    Instant.EPOCH);
        }
    }

    /** All that was said is taken back. */
    record Undo() implements Change {
        @Override
        public boolean isSaid(Manual said) {
            return said.isSilent();
        }
    }
}
