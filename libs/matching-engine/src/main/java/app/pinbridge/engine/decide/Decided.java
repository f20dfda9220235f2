package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.FactView;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.world.Gathering;
import app.pinbridge.engine.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A verdict and what it was taken on.
 *
 * @param by {@code rules} or a person's address
 */
public record Decided(CallCase call, Candidates candidates, Verdict verdict, String by) {
    private static final Connection NO_CONNECTION =
            new Connection("none", null, 0, null, List.of(), Map.of(), false, Connection.Settings.DEFAULT, false);

    /** Decides on a call; what people said goes before what rules find. */
    public static Decided on(Event<Call> event, FactView view, Model model) {
        Connection connection = view.connection().map(Event::data).orElse(NO_CONNECTION);
        CallReading reading = CallReading.of(event.data(), connection.settings());
        Optional<ManualDecision> manual = view.manual(event.data().callId());
        World world = Gathering.around(event, reading, connection.settings(), view, named(manual));
        CallCase call = CallCase.of(reading, world, connection);
        Candidates candidates = Candidates.of(
                call,
                model,
                target -> manual.filter(said -> unlinks(said, target)).isPresent());
        Instant end = reading.times().end().orElse(event.time());
        Synced synced = new Synced(view, end);
        return manual.flatMap(said -> said(said, call, candidates))
                .orElseGet(() ->
                        new Decided(call, candidates, new Decider(call, candidates, model, synced).decide(), "rules"));
    }

    /** How likely a hypothesis is, against everybody else within reach and nobody. */
    public double probability(Hypothesis h) {
        return new Posterior(
                        candidates.interviews(),
                        candidates.applications(),
                        call.world().people())
                .of(h);
    }

    private static List<String> named(Optional<ManualDecision> manual) {
        List<String> subjects = new ArrayList<>();
        if (manual.isPresent() && manual.get() instanceof ManualDecision.Link link) {
            for (Target target : link.targets()) {
                Optional.ofNullable(target.interviewId())
                        .map(id -> "interviews/" + id)
                        .ifPresent(subjects::add);
                Optional.ofNullable(target.applicationId())
                        .map(id -> "applications/" + id)
                        .ifPresent(subjects::add);
                Optional.ofNullable(target.jobSeekerId())
                        .map(id -> "job_seekers/" + id)
                        .ifPresent(subjects::add);
            }
        }
        return subjects;
    }

    private static boolean unlinks(ManualDecision said, Target target) {
        return said instanceof ManualDecision.Unlink unlink && covers(unlink.target(), target);
    }

    /** Whether what a person named is this target: by interview where one was named, else by record. */
    private static boolean covers(Target named, Target target) {
        return named.interviewId() != null
                ? named.interviewId().equals(target.interviewId())
                : Objects.equals(named.applicationId(), target.applicationId())
                        && Objects.equals(named.jobSeekerId(), target.jobSeekerId());
    }

    private static Optional<Decided> said(ManualDecision said, CallCase call, Candidates candidates) {
        return switch (said) {
            case ManualDecision.NotAnInterview no ->
                Optional.of(new Decided(call, candidates, new Verdict.Ignored(Match.Kind.OTHER), no.by()));
            case ManualDecision.Unlink unlink -> Optional.empty();
            case ManualDecision.Link link -> {
                List<Hypothesis> linked = new ArrayList<>();
                for (Target target : link.targets()) {
                    List<Hypothesis> among =
                            target.interviewId() == null ? candidates.applications() : candidates.interviews();
                    among.stream()
                            .filter(h -> covers(target, Targets.target(h)))
                            .findFirst()
                            .ifPresent(linked::add);
                }
                yield linked.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Decided(
                                call,
                                candidates,
                                new Verdict.Belongs(
                                        Match.Kind.INTERVIEW, linked, 1, Set.of(), Set.of(), Optional.empty()),
                                link.by()));
            }
        };
    }
}
