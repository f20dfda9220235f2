package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a person said of a call, applied to the facts as they stand. */
record Said(Optional<ManualDecision> decision) {
    static final String RULES = "rules";

    /**
     * An outcome and whose it is.
     *
     * @param by {@code rules} or a person's address
     * @param lost the link whose targets are gone, so that the rules had to answer
     */
    record Outcome(Verdict verdict, String by, Optional<ManualDecision.Link> lost) {
        static Outcome of(Verdict verdict, String by) {
            return new Outcome(verdict, by, Optional.empty());
        }
    }

    /** Subjects that the person named, to be looked at whatever the call says. */
    Collection<String> named() {
        return targets().subjects();
    }

    /** What the call does not belong to, by the person's word. */
    Predicate<Target> excluded(World world) {
        if (decision.filter(ManualDecision.Unlink.class::isInstance).isEmpty()) {
            return target -> false;
        }
        Named unlinked = targets();
        return target -> unlinked.covers(target, world);
    }

    /** The person's word where it holds, else what the rules say. */
    Outcome outcome(OwnClaim own, Recordings recordings, Supplier<Verdict> rules) {
        if (decision.isEmpty()) {
            return Outcome.of(rules.get(), RULES);
        }
        return switch (decision.get()) {
            case ManualDecision.NotAnInterview no -> Outcome.of(new Verdict.Ignored(Match.Kind.OTHER), no.by());
            case ManualDecision.Unlink unlink -> without(rules.get(), unlink);
            case ManualDecision.Link link -> linked(link, own, recordings, rules);
        };
    }

    private static final Named NOBODY = new Named(List.of());

    private Named targets() {
        return decision.map(said -> switch (said) {
                    case ManualDecision.Link link -> new Named(link.targets());
                    case ManualDecision.Unlink unlink -> new Named(unlink.targets());
                    case ManualDecision.NotAnInterview no -> NOBODY;
                })
                .orElse(NOBODY);
    }

    private Outcome without(Verdict verdict, ManualDecision.Unlink unlink) {
        if (verdict instanceof Verdict.Intake intake
                && unlink.targets().contains(new Target(null, null, null, intake.jobId()))) {
            return Outcome.of(new Verdict.Ignored(Match.Kind.INTAKE), unlink.by());
        }
        // What the rules find instead is theirs; that it is not what it was is the person's.
        boolean found = verdict instanceof Verdict.Belongs || verdict instanceof Verdict.Intake;
        return Outcome.of(verdict, found ? RULES : unlink.by());
    }

    private Outcome linked(ManualDecision.Link link, OwnClaim own, Recordings recordings, Supplier<Verdict> rules) {
        CallCase call = own.call();
        List<Hypothesis> living = new ArrayList<>();
        List<Target> gone = new ArrayList<>();
        for (Target target : link.targets()) {
            Named.living(target, own.candidates(), call.world())
                    .ifPresentOrElse(h -> add(living, h), () -> gone.add(target));
        }
        return living.isEmpty()
                ? lost(link, call, rules.get())
                : Outcome.of(recordings.orDuplicate(belongs(living, gone, call)), link.by());
    }

    private static void add(List<Hypothesis> living, Hypothesis h) {
        if (!living.contains(h)) {
            living.add(h);
        }
    }

    private static Verdict.Belongs belongs(List<Hypothesis> living, List<Target> gone, CallCase call) {
        Named still = new Named(living.stream().map(Targets::target).toList());
        boolean partly = gone.stream().anyMatch(target -> !still.covers(target, call.world()));
        boolean group = living.stream()
                        .map(h -> call.world().people().person(h.applicant()))
                        .distinct()
                        .count()
                > 1;
        boolean interview = living.stream().anyMatch(h -> h.interview().isPresent());
        Match.Kind kind = call.topic()
                .said()
                .filter(said -> !interview && (said == Match.Kind.DEBRIEF || said == Match.Kind.REFERENCE))
                .orElse(Match.Kind.INTERVIEW);
        return new Verdict.Belongs(
                kind,
                living,
                1,
                partly ? Set.of(ReasonCode.DATA_MISMATCH_CANCELLED) : Set.of(),
                group ? Set.of(ReasonCode.GROUP_CONTENT) : Set.of(),
                Optional.empty());
    }

    /** The rules' answer in the place of a link to what is gone: held unless it is of the record that was linked. */
    private Outcome lost(ManualDecision.Link link, CallCase call, Verdict rules) {
        if (!(rules instanceof Verdict.Belongs found)) {
            return new Outcome(rules, RULES, Optional.of(link));
        }
        if (found.targets().stream().allMatch(h -> targets().covers(Targets.target(h), call.world()))) {
            return Outcome.of(found, link.by());
        }
        Set<ReasonCode> warnings = new TreeSet<>(found.warnings());
        warnings.add(ReasonCode.DATA_MISMATCH_CANCELLED);
        Set<ReasonCode> holds = new TreeSet<>(found.holds());
        holds.add(ReasonCode.DATA_MISMATCH_CANCELLED);
        Verdict held = new Verdict.Belongs(
                found.kind(), found.targets(), found.probability(), warnings, holds, found.duplicateOf());
        return new Outcome(held, RULES, Optional.of(link));
    }
}
