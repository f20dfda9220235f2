package app.pinbridge.engine;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Capture;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import java.util.List;
import java.util.Optional;

/** Decides on calls and on what is to be recorded. Pure and safe for use by many threads. */
public final class Engine {
    private static final Engine STANDARD = new Engine("1");

    private final String modelVersion;

    private Engine(String modelVersion) {
        this.modelVersion = modelVersion;
    }

    /** The engine with the frozen model that comes with it. */
    public static Engine standard() {
        return STANDARD;
    }

    /** Version of rules and weights; a change of it means that everything is decided again. */
    public String modelVersion() {
        return modelVersion;
    }

    /**
     * The answer for one call that stands and is not deleted. Its revision is 0: the caller counts.
     *
     * <p>Never throws on missing facts; a view that is still being loaded gives a preliminary answer.
     */
    public Match decide(Event<Call> call, FactView view) {
        return new Match(
                call.data().callId(),
                0,
                Match.Status.UNMATCHED,
                Match.Kind.OTHER,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "rules",
                modelVersion,
                List.of(),
                false);
    }

    /** What the recorder is asked to do about an interview; nothing for one that was never to be recorded. */
    public Optional<Capture> capture(Event<AtsInterview> interview, FactView view) {
        return Optional.empty();
    }
}
