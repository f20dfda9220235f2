package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.world.Gathering;
import app.pinbridge.engine.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verdict and what it was taken on.
 *
 * @param synced what has been looked at
 * @param by {@code rules} or a person's address
 * @param lost a person's link whose targets are gone, so that the rules had to answer
 * @param edit what a person wrote over what the ATS adds
 */
public record Decided(
        CallCase call,
        Candidates candidates,
        Verdict verdict,
        Synced synced,
        String by,
        Optional<ManualDecision.Link> lost,
        Optional<EnrichmentEdit> edit) {
    private static final Connection NO_CONNECTION =
            new Connection("none", null, 0, null, List.of(), Map.of(), false, Connection.Settings.DEFAULT, false);

    /** Decides on a call; what people said goes before what rules find. */
    public static Decided on(Event<Call> event, FactView facts, Model model) {
        SetApart view = new SetApart(facts);
        Connection connection = view.connection().map(Event::data).orElse(NO_CONNECTION);
        CallReading reading = view.reader().call(event.data());
        Said said = new Said(view.manual(event.data().callId()));
        World world = Gathering.around(event, reading, view, said.named());
        CallCase call = CallCase.of(reading, world, connection);
        Candidates candidates = Candidates.of(call, model, said.excluded(world));
        Instant end = reading.times().end().orElse(event.time());
        OwnClaim own = OwnClaim.of(call, candidates);
        Recordings recordings = new Recordings(own, model, view::link);
        Synced synced = new Synced(view, end);
        Said.Outcome outcome =
                said.outcome(own, recordings, () -> new Decider(own, recordings, model, synced).decide());
        return new Decided(
                call,
                candidates,
                outcome.verdict(),
                synced,
                outcome.by(),
                outcome.lost(),
                view.edited(event.data().callId()));
    }

    /** How likely a hypothesis is, against everybody else within reach and nobody. */
    public double probability(Hypothesis h) {
        return candidates.posterior().of(h);
    }

    /** Who else it may be. */
    public Optional<Rivals> rivals(Hypothesis h) {
        return candidates.posterior().against(h);
    }
}
