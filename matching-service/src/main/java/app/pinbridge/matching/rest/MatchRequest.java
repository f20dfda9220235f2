package app.pinbridge.matching.rest;

import app.pinbridge.matching.mending.Instruction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a call's match.
 *
 * @param action {@code link unlink not_an_interview enrichment}
 * @param targets of a link; of an unlink, absent for all that it is matched to
 * @param learnAlias of a link, whether the one unknown address on the call is the candidate's from now on
 * @param enrichment of an enrichment
 */
record MatchRequest(
        @Nullable String action,
        @Nullable List<@Nullable TargetRequest> targets,
        @Nullable Boolean learnAlias,
        @Nullable EnrichmentRequest enrichment) {

    /** A target by one of its ids. */
    record TargetRequest(
            @Nullable String interviewId,
            @Nullable String applicationId,
            @Nullable String jobSeekerId) {
        Instruction.Ask ask() {
            return new Instruction.Ask(named(interviewId), named(applicationId), named(jobSeekerId));
        }

        private static Optional<String> named(@Nullable String id) {
            return Optional.ofNullable(id).filter(text -> !text.isBlank());
        }
    }

    /** What the ATS adds, as it is to read; an empty text has it as the ATS has it again. */
    record EnrichmentRequest(
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable String stage,
            @Nullable String location) {}

    static Instruction read(@Nullable MatchRequest body) {
        MatchRequest request = body == null ? new MatchRequest(null, null, null, null) : body;
        return switch (request.action() == null ? "" : request.action()) {
            case "link" -> new Instruction.Link(request.asks(), Boolean.TRUE.equals(request.learnAlias()));
            case "unlink" -> new Instruction.Unlink(request.asks());
            case "not_an_interview" -> new Instruction.NotAnInterview();
            case "enrichment" -> enrichment(request.enrichment());
            default ->
                throw Refusals.invalid("action_invalid", "Use link, unlink, not_an_interview or enrichment.", "action");
        };
    }

    private List<Instruction.Ask> asks() {
        List<@Nullable TargetRequest> named = targets == null ? List.of() : targets;
        if (named.size() > Instruction.MOST_TARGETS) {
            throw Refusals.invalid(
                    "targets_invalid", "Name at most " + Instruction.MOST_TARGETS + " targets.", "targets");
        }
        return named.stream()
                .map(target -> target == null ? new TargetRequest(null, null, null) : target)
                .map(TargetRequest::ask)
                .toList();
    }

    private static Instruction enrichment(@Nullable EnrichmentRequest asked) {
        EnrichmentRequest given = asked == null ? new EnrichmentRequest(null, null, null, null) : asked;
        return new Instruction.Enrichment(
                Optional.ofNullable(given.candidateName()),
                Optional.ofNullable(given.jobTitle()),
                Optional.ofNullable(given.stage()),
                Optional.ofNullable(given.location()));
    }
}
