package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.evidence.Scorer;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that a call may belong to, best first.
 *
 * @param interviews live interviews within reach, of records that are not deleted
 * @param cancelled interviews that are gone, of records that are not
 * @param applications every surviving record within reach, without regard to interviews
 */
public record Candidates(List<Hypothesis> interviews, List<Hypothesis> cancelled, List<Hypothesis> applications) {

    /** Weighs a call against all within reach, but for what a person said it is not. */
    static Candidates of(CallCase call, Model model, Predicate<Target> excluded) {
        Scorer scorer = new Scorer(call, model);
        List<Hypothesis> live = new ArrayList<>();
        List<Hypothesis> cancelled = new ArrayList<>();
        for (Interview interview : call.world().interviews().values()) {
            Optional<Hypothesis> hypothesis = interview
                    .applicant()
                    .flatMap(call.world()::survivor)
                    .map(applicant -> scorer.interview(interview, applicant))
                    .filter(found -> !excluded.test(Targets.target(found)));
            hypothesis.ifPresent((interview.live() ? live : cancelled)::add);
        }
        List<Hypothesis> applications = call.world().applicants().values().stream()
                .filter(applicant ->
                        !applicant.deleted() && applicant.mergedInto().isEmpty())
                .map((Applicant applicant) -> scorer.application(applicant))
                .filter(found -> !excluded.test(Targets.target(found)))
                .sorted(Hypothesis.BEST_FIRST)
                .toList();
        live.sort(Hypothesis.BEST_FIRST);
        cancelled.sort(Hypothesis.BEST_FIRST);
        return new Candidates(List.copyOf(live), List.copyOf(cancelled), applications);
    }
}
