package app.pinbridge.matching.mending;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Target;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds what people name: it must be there, of the customer, and live. */
final class TargetSearch {
    private static final int MOST_MERGES = 5;
    private static final String FIELD = "targets";
    private static final String PICK = " Pick another one, or wait for the next sync.";

    private final Handle transaction;
    private final String tenantId;

    TargetSearch(Handle transaction, String tenantId) {
        this.transaction = transaction;
        this.tenantId = tenantId;
    }

    /** Full targets, each once. */
    Outcome<List<Target>> find(List<Instruction.Ask> asked) {
        if (asked.isEmpty() || asked.size() > Instruction.MOST_TARGETS) {
            return refused(Refusal.invalid(
                    "targets_invalid", "Name 1 to " + Instruction.MOST_TARGETS + " targets to link to.", FIELD));
        }
        List<Target> found = new ArrayList<>();
        for (Instruction.Ask ask : asked) {
            switch (find(ask)) {
                case Outcome.Done<Target>(Target target) -> {
                    if (!found.contains(target)) {
                        found.add(target);
                    }
                }
                case Outcome.Refused<Target>(Refusal refusal) -> {
                    return refused(refusal);
                }
                case Outcome.NotThere<Target> notThere -> {
                    return new Outcome.NotThere<>();
                }
            }
        }
        return new Outcome.Done<>(found);
    }

    private Outcome<Target> find(Instruction.Ask ask) {
        if (ask.interviewId().isPresent()) {
            return interview(ask, ask.interviewId().get());
        }
        if (ask.applicationId().isPresent() == ask.jobSeekerId().isPresent()) {
            return refused(Refusal.invalid(
                    "targets_invalid", "Name an interview, an application or a job seeker by its id.", FIELD));
        }
        return record(
                ask.applicationId()
                        .map(id -> "applications/" + id)
                        .orElseGet(() -> "job_seekers/" + ask.jobSeekerId().orElseThrow()),
                Optional.empty());
    }

    private Outcome<Target> interview(Instruction.Ask ask, String id) {
        if (!(fact("interviews/" + id).orElse(null) instanceof AtsInterview interview)) {
            return unknown("interview " + id);
        }
        if (interview.deleted() || interview.status() == AtsInterview.Status.CANCELLED) {
            return gone("The interview " + id + " was cancelled in Pinpoint." + PICK);
        }
        Optional<String> application = Optional.ofNullable(interview.applicationId());
        Optional<String> seeker = Optional.ofNullable(interview.jobSeekerId());
        boolean other = (ask.applicationId().isPresent() && !ask.applicationId().equals(application))
                || (ask.jobSeekerId().isPresent() && !ask.jobSeekerId().equals(seeker));
        if (other) {
            return refused(Refusal.invalid(
                    "targets_invalid", "The interview " + id + " is of another record than the one named.", FIELD));
        }
        return application
                .map(of -> "applications/" + of)
                .or(() -> seeker.map(of -> "job_seekers/" + of))
                .map(subject -> record(subject, Optional.of(id)))
                .orElseGet(() -> gone("The interview " + id + " belongs to nobody in Pinpoint." + PICK));
    }

    /** The record itself or what it was merged into. */
    private Outcome<Target> record(String subject, Optional<String> interviewId) {
        Optional<EventData> found = fact(subject);
        for (int merges = 0; merges < MOST_MERGES && into(found).isPresent(); merges++) {
            found = into(found).flatMap(this::fact);
        }
        return switch (found.orElse(null)) {
            case null -> unknown(subject.replace("s/", " ").replace('_', ' '));
            case AtsApplication it
            when !it.deleted() -> new Outcome.Done<>(new Target(interviewId.orElse(null), it.id(), null, it.jobId()));
            case AtsJobSeeker it
            when !it.deleted() -> new Outcome.Done<>(new Target(interviewId.orElse(null), null, it.id(), null));
            default -> gone("This record was deleted in Pinpoint." + PICK);
        };
    }

    private static Optional<String> into(Optional<EventData> record) {
        return record.flatMap(data -> switch (data) {
            case AtsApplication it -> Optional.ofNullable(it.mergedInto()).map(id -> "applications/" + id);
            case AtsJobSeeker it -> Optional.ofNullable(it.mergedInto()).map(id -> "job_seekers/" + id);
            default -> Optional.empty();
        });
    }

    private Optional<EventData> fact(String subject) {
        if (subject.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return FactTable.load(transaction, List.of(new Ref(tenantId, subject))).values().stream()
                .map(StoredFact::event)
                .<EventData>map(event -> event.data())
                .findFirst();
    }

    private static <T> Outcome<T> unknown(String what) {
        return refused(Refusal.unknown(
                "target_not_found", "There is no " + what + ". Search for the candidate by name or address.", FIELD));
    }

    private static <T> Outcome<T> gone(String detail) {
        return refused(Refusal.conflict("target_gone", detail, FIELD));
    }

    private static <T> Outcome<T> refused(Refusal refusal) {
        return new Outcome.Refused<>(refusal);
    }
}
