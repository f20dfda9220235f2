package app.pinbridge.corpus.world;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.Call;
import app.pinbridge.corpus.label.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the link of a sure match may be posted, from what the contract says of holds. */
final class Publication {
    private Publication() {}

    /** Empty where more than one answer can be read out of the contract. */
    static Optional<Gate> of(Customer customer, Recording call, List<Applicant> applicants) {
        boolean heldYet = call.status == Call.Status.ENDED || call.status == Call.Status.NO_SHOW;
        if (customer.removed || !heldYet) {
            return Optional.of(Gate.NONE);
        }
        List<String> reasons = reasons(customer, call, applicants);
        if (!customer.autoLink) {
            return reasons.isEmpty() ? Optional.of(Gate.NONE) : Optional.empty();
        }
        return switch (reasons.size()) {
            case 0 -> Optional.of(Gate.ALLOW);
            case 1 -> Optional.of(Gate.hold(reasons.getFirst()));
            default -> Optional.of(new Gate("hold", null));
        };
    }

    private static List<String> reasons(Customer customer, Recording call, List<Applicant> applicants) {
        List<String> reasons = new ArrayList<>();
        if (call.optedOut) {
            reasons.add("consent");
        }
        if (call.status == Call.Status.NO_SHOW) {
            reasons.add("no_show");
        }
        if (!call.notesReady) {
            reasons.add("notes_not_ready");
        }
        if (applicants.stream().anyMatch(one -> one.concealed)) {
            reasons.add("anonymised");
        }
        boolean confidential = applicants.stream()
                .flatMap(one -> one.opening().stream())
                .anyMatch(job -> job.visibility == AtsJob.Visibility.CONFIDENTIAL);
        if (confidential && customer.holdConfidential) {
            reasons.add("confidential");
        }
        return reasons;
    }
}
