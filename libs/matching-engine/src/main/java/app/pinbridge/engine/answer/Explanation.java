package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Match.Evidence;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Finding;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Model;
import java.util.List;
import java.util.Set;

/** The evidence for the first target or suggestion, feature by feature; its bits sum to the decision. */
final class Explanation {
    private static final double BIT = 1000;
    private static final Set<Feature> PERSONAL = Set.of(Feature.EMAIL, Feature.PHONE, Feature.NAME);

    private Explanation() {}

    static List<Evidence> of(Hypothesis h, Model model) {
        return h.findings().values().stream()
                .filter(finding ->
                        model.milliBits(finding.level()) != 0 || finding.call().isPresent())
                .map(finding -> evidence(finding, h, model))
                .toList();
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
