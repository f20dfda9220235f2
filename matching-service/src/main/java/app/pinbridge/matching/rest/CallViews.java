package app.pinbridge.matching.rest;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.matching.calls.CallDetail;
import app.pinbridge.matching.calls.DecidedCall;
import app.pinbridge.matching.calls.ListedCall;
import app.pinbridge.matching.calls.Suggested;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls as REST shows them. */
final class CallViews {
    private CallViews() {}

    /**
     * A page of calls.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    record Page(List<Item> items, @Nullable String nextCursor) {
        /** The page that these calls fill; one more than fits says that there is another page. */
        static Page of(List<ListedCall> calls, int limit) {
            boolean more = calls.size() > limit;
            List<ListedCall> shown = more ? calls.subList(0, limit) : calls;
            return new Page(
                    shown.stream().map(Item::of).toList(),
                    more ? shown.getLast().decided().cursor().text() : null);
        }
    }

    /**
     * A call in a list.
     *
     * @param suggestion what it most probably belongs to, where that is not certain; only for those who may mend calls
     */
    record Item(
            String callId,
            @Nullable String title,
            @Nullable Instant startedAt,
            @Nullable Instant scheduledStart,
            Call.@Nullable Status callStatus,
            Call.@Nullable Source source,
            Match.@Nullable Status status,
            Match.@Nullable Kind kind,
            @Nullable ReasonCode reason,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable String stage,
            Match.PublicationGate.@Nullable Decision publication,
            @Nullable Double confidence,
            @Nullable Suggestion suggestion) {

        static Item of(ListedCall listed) {
            Call call = listed.decided().call();
            Match match = listed.decided().match();
            Optional<Match.Enrichment> enrichment = Optional.ofNullable(match.enrichment());
            return new Item(
                    call.callId(),
                    call.title(),
                    call.startedAt(),
                    call.scheduledStart(),
                    call.status(),
                    call.source(),
                    match.status(),
                    match.kind(),
                    match.reason() == null ? null : match.reason().code(),
                    enrichment.map(Match.Enrichment::candidateName).orElse(null),
                    enrichment.map(Match.Enrichment::jobTitle).orElse(null),
                    enrichment.map(Match.Enrichment::stage).orElse(null),
                    match.publication() == null ? null : match.publication().decision(),
                    match.confidence(),
                    listed.suggestion().map(Suggestion::of).orElse(null));
        }
    }

    /**
     * Whom a call may be with.
     *
     * @param application id of the application
     * @param candidate id of the job seeker, of somebody in the talent pipeline, who has no application
     * @param candidateName absent for an anonymised candidate
     */
    record Suggestion(
            @Nullable String application,
            @Nullable String candidate,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            double probability) {
        static Suggestion of(Suggested suggested) {
            return new Suggestion(
                    suggested.applicationId(),
                    suggested.jobSeekerId(),
                    suggested.candidateName(),
                    suggested.jobTitle(),
                    suggested.probability());
        }
    }

    /**
     * One call with its match.
     *
     * @param call without what the person may not see
     * @param revisionTime when this answer came to stand
     * @param suggestions the match's, as people know them; only for those who may mend calls
     * @param decision what a person said that the call belongs to
     * @param edit what a person wrote over what the ATS adds
     */
    record Detail(
            Call call,
            Match match,
            Instant revisionTime,
            List<Suggested> suggestions,
            MatchViews.@Nullable DecisionView decision,
            MatchViews.@Nullable EditView edit) {
        static Detail of(CallDetail detail) {
            DecidedCall decided = detail.decided();
            return new Detail(
                    decided.call(),
                    decided.match(),
                    decided.revisionTime(),
                    detail.suggestions(),
                    MatchViews.DecisionView.of(detail).orElse(null),
                    MatchViews.EditView.of(detail).orElse(null));
        }
    }

    /** How many calls there are, by reason; calls without a reason are under {@code none}, by which they are filtered too. */
    record Counts(List<Count> reasons) {
        static Counts of(Map<String, Long> counts) {
            return new Counts(counts.entrySet().stream()
                    .map(entry -> new Count(entry.getKey(), entry.getValue()))
                    .toList());
        }
    }

    /** How many calls have a reason. */
    record Count(String code, long count) {}
}
