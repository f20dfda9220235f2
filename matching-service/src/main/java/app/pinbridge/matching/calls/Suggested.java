package app.pinbridge.matching.calls;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Match;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.manual.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as people know it.
 *
 * @param candidateName absent for an anonymised candidate
 * @param startAt of the interview
 */
public record Suggested(
        @Nullable String interviewId,
        @Nullable String applicationId,
        @Nullable String jobSeekerId,
        @Nullable String jobId,
        double probability,
        @Nullable String candidateName,
        @Nullable String jobTitle,
        @Nullable Instant startAt) {

    /** The suggestions of an answer. */
    static List<Suggested> of(Handle transaction, String tenantId, Match match) {
        Map<String, EventData> facts = facts(transaction, tenantId, match.suggestions());
        return match.suggestions().stream()
                .map(suggestion -> of(suggestion, facts))
                .toList();
    }

    /** The first suggestion of each answer, by the call; calls without one are left out. One statement for all of them. */
    static Map<String, Suggested> firstOf(Handle transaction, String tenantId, Collection<Match> matches) {
        Map<String, Match.Suggestion> first = new HashMap<>();
        for (Match match : matches) {
            match.suggestions().stream().findFirst().ifPresent(best -> first.put(match.callId(), best));
        }
        Map<String, EventData> facts = facts(transaction, tenantId, first.values());
        Map<String, Suggested> found = new HashMap<>();
        first.forEach((callId, suggestion) -> found.put(callId, of(suggestion, facts)));
        return found;
    }

    private static Map<String, EventData> facts(
            Handle transaction, String tenantId, Collection<Match.Suggestion> suggestions) {
        List<Ref> refs = suggestions.stream()
                .flatMap(suggestion -> Stream.concat(
                        Told.subjects(Told.target(suggestion)).stream(),
                        Stream.ofNullable(suggestion.jobId()).map(id -> "jobs/" + id)))
                .distinct()
                .map(subject -> new Ref(tenantId, subject))
                .toList();
        return FactTable.load(transaction, refs).values().stream()
                .map(StoredFact::event)
                .collect(Collectors.toMap(event -> event.subject(), event -> event.data()));
    }

    /** A candidate's name; absent for an anonymised one. */
    public static Optional<String> name(@Nullable EventData data) {
        return switch (data) {
            case AtsApplication it when !it.concealed() -> joined(it.firstName(), it.lastName());
            case AtsJobSeeker it when !it.concealed() -> joined(it.firstName(), it.lastName());
            case null, default -> Optional.empty();
        };
    }

    private static Suggested of(Match.Suggestion suggestion, Map<String, EventData> facts) {
        Optional<EventData> person = Told.record(Told.target(suggestion)).map(facts::get);
        return new Suggested(
                suggestion.interviewId(),
                suggestion.applicationId(),
                suggestion.jobSeekerId(),
                suggestion.jobId(),
                suggestion.probability(),
                person.flatMap(Suggested::name).orElse(null),
                facts.get("jobs/" + suggestion.jobId()) instanceof AtsJob job ? job.title() : null,
                facts.get("interviews/" + suggestion.interviewId()) instanceof AtsInterview interview
                        ? interview.startAt()
                        : null);
    }

    private static Optional<String> joined(@Nullable String firstName, @Nullable String lastName) {
        String name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Optional.of(name).filter(text -> !text.isBlank());
    }
}
