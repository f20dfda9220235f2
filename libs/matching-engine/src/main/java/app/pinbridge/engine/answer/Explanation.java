package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Match.Evidence;
import app.pinbridge.engine.decide.Decided;
import app.pinbridge.engine.decide.Rivals;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Finding;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.evidence.Odds;
import app.pinbridge.engine.world.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The evidence for the first target or suggestion, feature by feature; its bits sum to the decision. */
final class Explanation {
    private static final double BIT = 1000;
    /** Rounding of a confidence takes less than this. */
    private static final double LEAST = 0.1;

    private static final Set<Feature> PERSONAL = Set.of(Feature.EMAIL, Feature.PHONE, Feature.NAME);

    private Explanation() {}

    /**
     * The waterfall of a hypothesis: what speaks for it and against it, what others within reach take from it, and what a rule
     * adds where it is surer than the evidence.
     *
     * @param confidence what the answer says of it; absent where a person said it
     * @param group whether others within reach are meant too
     */
    static List<Evidence> of(Hypothesis h, Decided decided, Optional<Double> confidence, boolean group, Model model) {
        List<Evidence> rows = new ArrayList<>();
        h.findings().values().stream()
                .filter(finding ->
                        model.milliBits(finding.level()) != 0 || finding.call().isPresent())
                .map(finding -> evidence(finding, h, model))
                .forEach(rows::add);
        decided.call().world().cut().forEach(list -> rows.add(new Evidence("cut", list, 0, null, null)));
        decided.rivals(h).filter(rivals -> !group).map(Explanation::rivals).ifPresent(rows::add);
        double sum = rows.stream().mapToDouble(Evidence::bits).sum();
        confidence
                .map(sure -> Odds.bits(sure / (1 - sure)) - sum)
                .filter(more -> more > LEAST)
                .map(more -> new Evidence(
                        "rule", h.interview().isEmpty() ? "stands_alone" : "same_meeting", rounded(more), null, null))
                .ifPresent(rows::add);
        return rows;
    }

    /** By its id: who may see this call need not know who else has an interview. */
    private static Evidence rivals(Rivals rivals) {
        Hypothesis runnerUp = rivals.runnerUp();
        String subject = runnerUp.interview()
                .map(Interview::subject)
                .orElse(runnerUp.applicant().subject());
        return new Evidence("rivals", "runner_up", rounded(rivals.bits()), null, subject);
    }

    private static double rounded(double bits) {
        return Math.round(bits * BIT) / BIT;
    }

    private static Evidence evidence(Finding finding, Hypothesis h, Model model) {
        Feature feature = finding.level().feature();
        boolean masked = h.applicant().concealed() && PERSONAL.contains(feature);
        return new Evidence(
                feature.wireName(),
                finding.level().wireName(),
                model.milliBits(finding.level()) / BIT,
                masked ? null : finding.call().orElse(null),
                masked ? null : finding.ats().orElse(null));
    }
}
