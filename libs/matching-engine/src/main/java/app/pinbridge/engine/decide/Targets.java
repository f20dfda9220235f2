package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Interview;

/** Hypotheses as the contract writes targets. */
public final class Targets {
    private Targets() {}

    /** The target of a hypothesis. */
    public static Target target(Hypothesis hypothesis) {
        Applicant applicant = hypothesis.applicant();
        return new Target(
                hypothesis.interview().map(Interview::id).orElse(null),
                applicant.pipeline() ? null : applicant.id(),
                applicant.pipeline() ? applicant.id() : null,
                applicant.jobId().orElse(null));
    }
}
