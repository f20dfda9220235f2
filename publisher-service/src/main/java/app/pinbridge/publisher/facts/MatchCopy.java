package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.publisher.comment.Commentable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the publisher of a match.
 *
 * @param byPerson a person decided, not the rules
 * @param commentables whom it matched, each once however many interviews it has
 * @param suggested whom it may belong to while that is open
 * @param holdReason a code, where the decision is to hold
 * @param access addresses, in lower case
 * @param denied addresses, in lower case; beats access
 * @param subdomain the company that was connected when this answer came; empty where none was known yet
 */
public record MatchCopy(
        Match.Status status,
        Match.Kind kind,
        boolean byPerson,
        Decision decision,
        Optional<String> holdReason,
        Optional<String> duplicateOf,
        List<Commentable> commentables,
        List<Commentable> suggested,
        Optional<String> candidateName,
        Optional<String> jobTitle,
        Set<String> access,
        Set<String> denied,
        Optional<String> subdomain,
        boolean deleted) {
    private static final String RULES = "rules";

    /** The part of the matcher's answer that concerns the publisher. */
    public static MatchCopy of(Match match, Optional<String> subdomain) {
        Optional<Match.PublicationGate> gate = Optional.ofNullable(match.publication());
        Optional<Match.Enrichment> enrichment = Optional.ofNullable(match.enrichment());
        return new MatchCopy(
                Optional.ofNullable(match.status()).orElse(Match.Status.UNKNOWN),
                Optional.ofNullable(match.kind()).orElse(Match.Kind.UNKNOWN),
                !RULES.equals(Optional.ofNullable(match.decidedBy()).orElse(RULES)),
                gate.map(Match.PublicationGate::decision).orElse(Decision.NONE),
                gate.flatMap(g -> Optional.ofNullable(g.reason())).map(ReasonCode::wireName),
                Optional.ofNullable(match.duplicateOf()),
                match.targets().stream()
                        .flatMap(target -> commentable(target.applicationId(), target.jobSeekerId()))
                        .distinct()
                        .toList(),
                match.suggestions().stream()
                        .flatMap(one -> commentable(one.applicationId(), one.jobSeekerId()))
                        .distinct()
                        .toList(),
                enrichment.flatMap(e -> Optional.ofNullable(e.candidateName())),
                enrichment.flatMap(e -> Optional.ofNullable(e.jobTitle())),
                addresses(match.access()),
                addresses(match.denied()),
                subdomain,
                match.deleted());
    }

    /** Whether it names somebody, and stands for the meeting itself. */
    public boolean isMatched() {
        return !deleted && status == Match.Status.MATCHED;
    }

    /**
     * Whether the call surely does not belong to somebody. While the matcher thinks it knows of nobody, but for whom a person
     * took away: an open answer that a person decided names all that the call may still belong to.
     */
    public boolean rulesOut(Commentable commentable) {
        if (deleted || commentables.contains(commentable)) {
            return false;
        }
        return switch (status) {
            case MATCHED, UNMATCHED, IGNORED -> true;
            case REVIEW, PENDING -> byPerson && !suggested.contains(commentable);
            case UNKNOWN -> false;
        };
    }

    /** Whether a person may see the call: access, and no denial. */
    public boolean lets(String email) {
        return access.contains(normal(email)) && !denies(email);
    }

    /** Whether a person must not see the call, whatever else is true. */
    public boolean denies(String email) {
        return denied.contains(normal(email));
    }

    private static Stream<Commentable> commentable(@Nullable String applicationId, @Nullable String jobSeekerId) {
        return Stream.concat(
                        Stream.ofNullable(applicationId).map(id -> new Commentable(Commentable.Kind.APPLICATION, id)),
                        Stream.ofNullable(jobSeekerId).map(id -> new Commentable(Commentable.Kind.JOB_SEEKER, id)))
                .limit(1);
    }

    private static Set<String> addresses(Collection<Match.Access> people) {
        return people.stream().map(person -> normal(person.email())).collect(Collectors.toUnmodifiableSet());
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
