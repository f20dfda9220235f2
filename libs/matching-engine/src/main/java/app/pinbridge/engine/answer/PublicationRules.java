package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match.PublicationGate;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.decide.Decided;
import app.pinbridge.engine.decide.Verdict;
import app.pinbridge.engine.evidence.CallCase;
import java.util.List;
import java.util.Optional;

/** Whether the link to the notes may be posted. Never looser than the match: what is no match publishes nothing. */
final class PublicationRules {
    private static final PublicationGate NOTHING = new PublicationGate(Decision.NONE, null);
    /** Warnings that leave a doubt as to whose notes these are. */
    private static final List<ReasonCode> DOUBTS = List.of(
            ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG,
            ReasonCode.DATA_MISMATCH_CANCELLED,
            ReasonCode.DATA_MISMATCH_LINK_CONFLICT);

    private PublicationRules() {}

    static PublicationGate gate(Decided decided, boolean connected) {
        CallCase call = decided.call();
        if (!(decided.verdict() instanceof Verdict.Belongs belongs)
                || !connected
                || !call.settings().autoLink()
                || !held(call.call().data())) {
            return NOTHING;
        }
        return reason(belongs, decided)
                .map(reason -> new PublicationGate(Decision.HOLD, reason))
                .orElse(new PublicationGate(Decision.ALLOW, null));
    }

    private static boolean held(Call call) {
        if (call.status() == Call.Status.SCHEDULED || call.status() == Call.Status.CANCELLED) {
            return false;
        }
        boolean told = call.status() != null && call.status() != Call.Status.UNKNOWN;
        return told || call.endedAt() != null || call.notes() != null;
    }

    private static Optional<ReasonCode> reason(Verdict.Belongs belongs, Decided decided) {
        CallCase call = decided.call();
        Call data = call.call().data();
        if (data.status() == Call.Status.NO_SHOW) {
            return Optional.of(ReasonCode.NO_SHOW);
        }
        if (belongs.duplicateOf().isPresent()) {
            return Optional.of(ReasonCode.DUPLICATE_CALL);
        }
        if (belongs.holds().contains(ReasonCode.GROUP_CONTENT)) {
            return Optional.of(ReasonCode.GROUP_CONTENT);
        }
        if (data.optedOut()) {
            return Optional.of(ReasonCode.CONSENT);
        }
        if (call.settings().holdConfidential() && confidential(belongs, decided)) {
            return Optional.of(ReasonCode.CONFIDENTIAL);
        }
        if (belongs.targets().stream().anyMatch(h -> h.applicant().concealed())) {
            return Optional.of(ReasonCode.ANONYMISED);
        }
        return DOUBTS.stream()
                .filter(doubt ->
                        belongs.warnings().contains(doubt) || belongs.holds().contains(doubt))
                .findFirst()
                .or(() -> belongs.holds().stream().findFirst())
                .or(() -> data.notes() == null || data.notes().readyAt() == null
                        ? Optional.of(ReasonCode.NOTES_NOT_READY)
                        : Optional.empty());
    }

    /** A job that is gone, that the key may not look at, or that has not been read yet, may be confidential. */
    private static boolean confidential(Verdict.Belongs belongs, Decided decided) {
        return belongs.targets().stream()
                .flatMap(h -> h.applicant().jobId().stream())
                .map(id -> Optional.ofNullable(decided.call().world().jobs().get(id)))
                .anyMatch(job -> job.map(known -> known.deleted() || Visibility.secret(known))
                        .orElseGet(() -> !decided.synced().jobsSeen()));
    }
}
