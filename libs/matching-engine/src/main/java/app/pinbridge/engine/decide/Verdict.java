package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.evidence.Hypothesis;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules say of a call. */
public sealed interface Verdict {

    /** What sort of conversation it was. */
    Match.Kind kind();

    /**
     * It belongs to these.
     *
     * @param targets the best first; all of one applicant but for a group
     * @param warnings what disagrees nevertheless
     * @param holds why nothing may be published, whatever else
     */
    record Belongs(
            Match.Kind kind,
            List<Hypothesis> targets,
            double probability,
            Set<ReasonCode> warnings,
            Set<ReasonCode> holds,
            Optional<String> duplicateOf)
            implements Verdict {

        /** The same, recorded twice. */
        Belongs duplicateOf(String callId) {
            return new Belongs(kind, targets, probability, warnings, holds, Optional.of(callId));
        }
    }

    /** The job alone: an intake. */
    record Intake(Match.Kind kind, String jobId) implements Verdict {}

    /**
     * It cannot be said, for a reason.
     *
     * @param ranked what it may be, best first; empty where nothing is near
     * @param unreadable what the key may not read, where that is the reason
     */
    record Open(Match.Kind kind, Match.Status status, ReasonCode code, List<Hypothesis> ranked, List<String> unreadable)
            implements Verdict {

        /** For a reason that is no missing permission. */
        Open(Match.Kind kind, Match.Status status, ReasonCode code, List<Hypothesis> ranked) {
            this(kind, status, code, ranked, List.of());
        }

        /** The same, where it may be among what the key may not read. */
        Open unreadable(List<String> resources) {
            return new Open(kind, Match.Status.UNMATCHED, ReasonCode.PERMISSION_MISSING, ranked, resources);
        }
    }

    /** No hiring conversation. */
    record Ignored(Match.Kind kind) implements Verdict {}
}
