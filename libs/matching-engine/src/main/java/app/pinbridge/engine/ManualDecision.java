package app.pinbridge.engine;

import app.pinbridge.contracts.Target;
import java.time.Instant;
import java.util.List;

/** What a person said of a call. It beats everything that rules find. */
public sealed interface ManualDecision {

    /** Who said it, an e-mail. */
    String by();

    /** When it was said. */
    Instant at();

    /** The call belongs to these targets. */
    record Link(List<Target> targets, String by, Instant at) implements ManualDecision {
        public Link {
            targets = List.copyOf(targets);
        }
    }

    /** The call does not belong to this target; the rules may find another. */
    record Unlink(Target target, String by, Instant at) implements ManualDecision {}

    /** The call is no hiring conversation. */
    record NotAnInterview(String by, Instant at) implements ManualDecision {}
}
