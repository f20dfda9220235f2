package app.pinbridge.engine;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Capture;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.engine.answer.Answers;
import app.pinbridge.engine.answer.CaptureRequests;
import app.pinbridge.engine.decide.Decided;
import app.pinbridge.engine.evidence.Model;
import java.util.Optional;

/** Decides on calls and on what is to be recorded. Pure and safe for use by many threads. */
public final class Engine {
    private static final Engine STANDARD = new Engine(Model.standard());

    private final Model model;
    private final Answers answers;

    private Engine(Model model) {
        this.model = model;
        this.answers = new Answers(model);
    }

    /** The engine with the frozen model that comes with it. */
    public static Engine standard() {
        return STANDARD;
    }

    /** The engine with other weights, to try them on recorded calls. */
    public static Engine with(Model model) {
        return new Engine(model);
    }

    /** Version of rules and weights; a change of it means that everything is decided again. */
    public String modelVersion() {
        return model.version();
    }

    /**
     * The answer for one call that stands and is not deleted. Its revision is 0: the caller counts.
     *
     * <p>Never throws on missing facts; a view that is still being loaded gives a preliminary answer.
     */
    public Match decide(Event<Call> call, FactView view) {
        return answers.of(call, Decided.on(call, view, model), view.connection());
    }

    /** What the recorder is asked to do about an interview; nothing for one that was never to be recorded. */
    public Optional<Capture> capture(Event<AtsInterview> interview, FactView view) {
        return CaptureRequests.of(interview, view);
    }

    /** Whether a request about an interview may name whom it is with: somebody who is neither gone nor anonymised. */
    public boolean mayName(Event<AtsInterview> interview, FactView view) {
        return CaptureRequests.names(interview, view);
    }
}
