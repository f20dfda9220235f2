package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Match.Enrichment;
import app.pinbridge.contracts.Match.Reason;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.Applicant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people did by hand, in the answer. */
final class ByHand {
    private static final String REMEDY =
            "Link the call again, to what stands in Pinpoint now, or undo the link to leave it to the rules.";

    private ByHand() {}

    /** Enrichment with what a person wrote over it, where that was written for the record that the call belongs to. */
    static Optional<Enrichment> over(
            Optional<Enrichment> found, Optional<EnrichmentEdit> edit, CallCase call, List<Hypothesis> targets) {
        Optional<EnrichmentEdit> fitting = edit.filter(written -> fits(written, call, targets));
        boolean concealed = targets.stream().anyMatch(h -> h.applicant().concealed());
        Enrichment plain = found.orElse(new Enrichment(null, null, null, null, List.of()));
        return fitting.map(written -> new Enrichment(
                        concealed ? null : either(written.candidateName(), plain.candidateName()),
                        either(written.jobTitle(), plain.jobTitle()),
                        either(written.stage(), plain.stage()),
                        either(written.location(), plain.location()),
                        plain.interviewers()))
                .or(() -> found);
    }

    /** Says that a person's link leads to nothing any more, beside what the rules give as their reason. */
    static Reason lost(ManualDecision.Link link, Optional<Reason> rules) {
        String message = link.by() + " linked this call to "
                + link.targets().stream().map(ByHand::told).distinct().collect(Collectors.joining(", "))
                + ", which is not in Pinpoint any more; the rules decide again.";
        return rules.map(reason -> new Reason(
                        reason.code(),
                        message + (reason.message() == null ? "" : " " + reason.message()),
                        Optional.ofNullable(reason.remedy()).orElse(REMEDY)))
                .orElse(new Reason(ReasonCode.DATA_MISMATCH_CANCELLED, message, REMEDY));
    }

    private static boolean fits(EnrichmentEdit edit, CallCase call, List<Hypothesis> targets) {
        if (edit.of().isEmpty() || targets.isEmpty()) {
            return edit.of().isEmpty() && targets.isEmpty();
        }
        String of = edit.of().get();
        String now = call.world().survivor(of).map(Applicant::subject).orElse(of);
        return targets.getFirst().applicant().subject().equals(now);
    }

    private static @Nullable String either(Optional<String> written, @Nullable String plain) {
        return written.orElse(plain);
    }

    private static String told(Target target) {
        if (target.interviewId() != null) {
            return "interview " + target.interviewId();
        }
        return target.applicationId() == null
                ? "talent pipeline record " + target.jobSeekerId()
                : "application " + target.applicationId();
    }
}
