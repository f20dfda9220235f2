package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Target;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.evidence.Scorer;
import app.pinbridge.engine.names.NameComparison;
import app.pinbridge.engine.names.PersonName;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Interview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that a call may belong to, best first. Each list is weighed when it is asked for, because what a rival call lays
 * claim to seldom takes more than its interviews.
 */
public final class Candidates {
    private final CallCase call;
    private final Scorer scorer;
    private final Predicate<Target> excluded;
    private final List<Hypothesis> interviews = new ArrayList<>();
    private final List<Hypothesis> cancelled = new ArrayList<>();
    private Optional<List<Hypothesis>> applications = Optional.empty();
    private Optional<Posterior> posterior = Optional.empty();

    private Candidates(CallCase call, Scorer scorer, Predicate<Target> excluded) {
        this.call = call;
        this.scorer = scorer;
        this.excluded = excluded;
        for (Interview interview : call.world().interviews().values()) {
            Optional<Hypothesis> hypothesis = interview
                    .applicant()
                    .flatMap(call.world()::survivor)
                    .map(applicant -> scorer.interview(interview, applicant))
                    .filter(found -> !excluded.test(Targets.target(found)));
            hypothesis.ifPresent((interview.live() ? interviews : cancelled)::add);
        }
        interviews.sort(Hypothesis.BEST_FIRST);
        cancelled.sort(Hypothesis.BEST_FIRST);
    }

    /** Weighs a call against all within reach, but for what a person said it is not. */
    static Candidates of(CallCase call, Model model, Predicate<Target> excluded) {
        return new Candidates(call, new Scorer(call, model), excluded);
    }

    /** Live interviews within reach, of records that are not deleted. */
    public List<Hypothesis> interviews() {
        return Collections.unmodifiableList(interviews);
    }

    /** Interviews that are gone, of records that are not. */
    public List<Hypothesis> cancelled() {
        return Collections.unmodifiableList(cancelled);
    }

    /** Every surviving record within reach, without regard to interviews. */
    public List<Hypothesis> applications() {
        List<Hypothesis> weighed = applications.orElseGet(this::weighed);
        applications = Optional.of(weighed);
        return weighed;
    }

    private List<Hypothesis> weighed() {
        return call.world().applicants().values().stream()
                .filter(applicant ->
                        !applicant.deleted() && applicant.mergedInto().isEmpty())
                .map((Applicant applicant) -> scorer.application(applicant))
                .filter(found -> !excluded.test(Targets.target(found)))
                .sorted(Hypothesis.BEST_FIRST)
                .toList();
    }

    /** Whether the call's title has the whole name of somebody else, who applied and whom nobody on the call is called like. */
    boolean anotherInTitle(Hypothesis h) {
        return applications().stream()
                .filter(other ->
                        other.has(Level.NAME_TITLE) && !call.world().people().same(other.applicant(), h.applicant()))
                .flatMap(other -> other.applicant().name().stream())
                .anyMatch(name -> call.call().titleWords().containsAll(name.tokens())
                        && !likeThatOf(h.applicant(), name)
                        && call.call().attendees().stream()
                                .flatMap(attendee -> attendee.name().stream())
                                .noneMatch(
                                        met -> NameComparison.compare(met, name).supports()));
    }

    /**
     * Whether the title calls somebody by the first part of the name who has an interview with these people about that time,
     * and nobody who is on the call, nor this candidate.
     */
    boolean anotherIsCalledInTitle(Hypothesis h) {
        List<String> title = call.call().titleWords();
        boolean ours = h.applicant().name().stream()
                .flatMap(name -> name.tokens().stream())
                .anyMatch(title::contains);
        return !ours
                && interviews.stream()
                        .filter(other -> !call.world().people().same(other.applicant(), h.applicant()))
                        .filter(other ->
                                Facets.interviewerMet(other) && !other.has(Level.TIME_FAR, Level.ROOM_DIFFERENT))
                        .flatMap(other -> other.applicant().name().stream())
                        .map(name -> name.tokens().getFirst())
                        .anyMatch(called -> called.length() > 2
                                && title.contains(called)
                                && call.call().attendees().stream()
                                        .flatMap(attendee -> attendee.name().stream())
                                        .noneMatch(met -> met.tokens().contains(called)));
    }

    private static boolean likeThatOf(Applicant applicant, PersonName name) {
        return applicant
                .name()
                .filter(own -> NameComparison.compare(own, name).supports())
                .isPresent();
    }

    /** How likely each is, against all other persons within reach and nobody. */
    Posterior posterior() {
        Posterior made = posterior.orElseGet(
                () -> new Posterior(interviews, applications(), call.world().people()));
        posterior = Optional.of(made);
        return made;
    }
}
