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

    /**
     * The call belongs to these targets. Where none of them lives any more, the rules answer again and say so.
     *
     * @param targets at least one
     */
    record Link(List<Target> targets, String by, Instant at) implements ManualDecision {
        public Link {
            targets = List.copyOf(targets);
        }
    }

    /**
     * The call belongs to none of these; the rules may find another. It holds for the whole application or job seeker, not
     * for the one interview alone, because that is where notes would be published.
     *
     * @param targets with the record that each interview was of
     */
    record Unlink(List<Target> targets, String by, Instant at) implements ManualDecision {
        public Unlink {
            targets = List.copyOf(targets);
        }
    }

    /** The call is no hiring conversation. */
    record NotAnInterview(String by, Instant at) implements ManualDecision {}
}
