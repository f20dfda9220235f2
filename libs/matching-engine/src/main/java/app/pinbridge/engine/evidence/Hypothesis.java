package app.pinbridge.engine.evidence;

import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Interview;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That the call belongs to a record, and what speaks for and against it.
 *
 * @param interview absent where only the application is meant
 * @param applicant the surviving record
 * @param findings one of each feature, in the order of {@link Feature}
 * @param milliBits the sum of the findings' weights
 */
public record Hypothesis(
        Optional<Interview> interview, Applicant applicant, Map<Feature, Finding> findings, int milliBits) {

    /** The better supported first; equal ones by subject, so that the order is always the same. */
    public static final Comparator<Hypothesis> BEST_FIRST = Comparator.comparingInt(Hypothesis::milliBits)
            .reversed()
            .thenComparing(Hypothesis::applicantSubject)
            .thenComparing(Hypothesis::interviewId);

    public Hypothesis {
        findings = Collections.unmodifiableMap(findings);
    }

    /** Weighs findings. */
    static Hypothesis of(Optional<Interview> interview, Applicant applicant, List<Finding> findings, Model model) {
        Map<Feature, Finding> byFeature = new EnumMap<>(Feature.class);
        int sum = 0;
        for (Finding finding : findings) {
            byFeature.put(finding.level().feature(), finding);
            sum += model.milliBits(finding.level());
        }
        return new Hypothesis(interview, applicant, byFeature, sum);
    }

    /** The same on one feature and what stood before it alone, where the others say nothing of it. */
    public Hypothesis only(Feature feature, Model model) {
        return of(interview, applicant, List.of(finding(Feature.PRIOR), finding(feature)), model);
    }

    /** Whether the finding of its feature is one of these. */
    public boolean has(Level... levels) {
        for (Level level : levels) {
            if (finding(level.feature()).level() == level) {
                return true;
            }
        }
        return false;
    }

    /** The finding of a feature. */
    public Finding finding(Feature feature) {
        Finding found = findings.get(feature);
        if (found == null) {
            throw new IllegalStateException("nothing was found of " + feature);
        }
        return found;
    }

    private String applicantSubject() {
        return applicant.subject();
    }

    private String interviewId() {
        return interview.map(Interview::id).orElse("");
    }
}
