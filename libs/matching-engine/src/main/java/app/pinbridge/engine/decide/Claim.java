package app.pinbridge.engine.decide;

import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.evidence.Hypothesis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a call by itself lays claim to, before other calls are heard. */
sealed interface Claim {

    /** Interviews of one applicant, or of a group. */
    record Interviews(List<Hypothesis> targets, boolean group, Set<ReasonCode> warnings) implements Claim {
        public Interviews {
            targets = List.copyOf(targets);
        }

        Hypothesis best() {
            return targets.getFirst();
        }

        /** Ids of the interviews, to compare claims by. */
        Set<String> ids() {
            return Claim.ids(targets);
        }
    }

    /** Evidence suffices for more than one answer, or speaks against itself. */
    record Split(ReasonCode code, List<Hypothesis> ranked) implements Claim {}

    /** Evidence suffices for no interview. */
    record None() implements Claim {}

    /** Ids of the interviews among some targets. */
    static Set<String> ids(List<Hypothesis> targets) {
        Set<String> ids = new TreeSet<>();
        targets.forEach(target -> target.interview().ifPresent(interview -> ids.add(interview.id())));
        return ids;
    }

    /** The interviews, where there are any. */
    default Optional<Interviews> interviews() {
        return this instanceof Interviews found ? Optional.of(found) : Optional.empty();
    }
}
