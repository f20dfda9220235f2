package app.pinbridge.engine.decide;

import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.world.Applicant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The candidate is known, an interview is not. */
final class Alone {
    /** An application this much older than the person's newest is of another time. */
    private static final Duration ANOTHER_TIME = Duration.ofDays(365);

    private final CallCase call;
    private final Candidates candidates;

    Alone(CallCase call, Candidates candidates) {
        this.call = call;
        this.candidates = candidates;
    }

    /** Live records that an address, a number or a link names exactly; all of one person, or of several. */
    List<Hypothesis> named() {
        List<Hypothesis> linked = linked();
        if (!linked.isEmpty()) {
            return linked;
        }
        List<Hypothesis> named = candidates.applications().stream()
                .filter(h -> Facets.identified(h) && asCandidate(h))
                .filter(h -> h.applicant().live() && !ofAnotherTime(h.applicant()) && !renewed(h.applicant()))
                .toList();
        return named.stream()
                .filter(h -> !h.applicant().pipeline() || named.stream().noneMatch(other -> applied(other, h)))
                .toList();
    }

    /** Whether somebody in the talent pipeline has applied by now. */
    private boolean applied(Hypothesis application, Hypothesis pipeline) {
        return !application.applicant().pipeline()
                && call.world().people().same(application.applicant(), pipeline.applicant());
    }

    /** Records that the call links to, live or not: a link is no accident. */
    List<Hypothesis> linked() {
        return candidates.applications().stream()
                .filter(h -> h.has(Level.LINK_SAME))
                .toList();
    }

    /** Records of the people on the call, live or not, best first. */
    List<Hypothesis> known() {
        return candidates.applications().stream()
                .filter(h -> Facets.identified(h)
                        || Facets.named(h)
                        || h.has(Level.LINK_SAME, Level.EMAIL_SHARED, Level.PHONE_SHARED))
                .toList();
    }

    /** Own people who came are candidates only where somebody says that it was an interview. */
    private boolean asCandidate(Hypothesis h) {
        return call.present().containsKey(call.world().people().person(h.applicant()))
                || (h.applicant().internal() && call.topic().saidInterview());
    }

    /** Whether the person applied for the same job again, and later. */
    private boolean renewed(Applicant applicant) {
        return call.world().people().records(applicant).stream()
                .filter(other -> other.live() && other.mergedInto().isEmpty() && !other.pipeline())
                .filter(other -> other.jobId().equals(applicant.jobId())
                        && other.candidateId().equals(applicant.candidateId()))
                .flatMap(other -> other.createdAt().stream())
                .anyMatch(later -> applicant.createdAt().filter(later::isAfter).isPresent());
    }

    private boolean ofAnotherTime(Applicant applicant) {
        Instant created = applicant.createdAt().orElse(Instant.MAX);
        return call.world().people().records(applicant).stream()
                .filter(Applicant::live)
                .flatMap(record -> record.createdAt().stream())
                .anyMatch(newer -> created.isBefore(newer.minus(ANOTHER_TIME)));
    }
}
