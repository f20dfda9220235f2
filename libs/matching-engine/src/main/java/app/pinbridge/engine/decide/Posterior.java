package app.pinbridge.engine.decide;

import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Odds;
import app.pinbridge.engine.world.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Probabilities over persons and nobody, from sums of weights. */
final class Posterior {
    private final SortedMap<String, Hypothesis> best = new TreeMap<>();
    private final People people;

    Posterior(Collection<Hypothesis> interviews, Collection<Hypothesis> applications, People people) {
        this.people = people;
        // Namesakes elsewhere are no rivals: how many there are says nothing of this meeting.
        Stream.concat(
                        interviews.stream(),
                        applications.stream().filter(h -> Facets.identified(h) || h.has(Level.LINK_SAME)))
                .forEach(h -> best.merge(
                        people.person(h.applicant()),
                        h,
                        (one, other) -> Hypothesis.BEST_FIRST.compare(one, other) <= 0 ? one : other));
    }

    /** That the hypothesis is right, against all other persons and nobody. */
    double of(Hypothesis h) {
        double ours = Odds.of(h.milliBits());
        return rounded(Math.min(Odds.CEILING, ours / (ours + others(h))));
    }

    /** How likely somebody else, or nobody, is; nobody alone is 1. */
    private double others(Hypothesis h) {
        double others = 1;
        String person = people.person(h.applicant());
        for (var entry : best.entrySet()) {
            if (!entry.getKey().equals(person)) {
                others += Odds.of(entry.getValue().milliBits());
            }
        }
        return others;
    }

    /** The likeliest of another person, and what all of them together take from a hypothesis. */
    Optional<Rivals> against(Hypothesis h) {
        String person = people.person(h.applicant());
        return best.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .map(Map.Entry::getValue)
                .min(Hypothesis.BEST_FIRST)
                .map(runnerUp -> new Rivals(runnerUp, -Odds.bits(others(h))));
    }

    /** That a claim is right. */
    double of(Claim.Interviews claim) {
        return claim.group() ? ofAll(claim.targets()) : of(claim.best());
    }

    /** That a group is right: as sure as the least against nobody, of those whom no other of the group speaks against. */
    private double ofAll(List<Hypothesis> group) {
        return group.stream()
                .filter(h -> !Facets.contradicted(h))
                .mapToDouble(h -> Odds.probability(h.milliBits()))
                .min()
                .orElse(0);
    }

    private static double rounded(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }
}
