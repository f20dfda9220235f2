package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.contracts.Target;
import app.pinbridge.publisher.comment.Commentable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What concerns the publisher of a match.
 *
 * @param commentables whom it matched, each once however many interviews it has
 * @param holdReason a code, where the decision is to hold
 * @param access addresses, in lower case
 * @param denied addresses, in lower case; beats access
 * @param subdomain the company that was connected when this answer came; empty where none was known yet
 */
public record MatchCopy(
        Match.Status status,
        Match.Kind kind,
        Decision decision,
        Optional<String> holdReason,
        Optional<String> duplicateOf,
        List<Commentable> commentables,
        Optional<String> candidateName,
        Optional<String> jobTitle,
        Set<String> access,
        Set<String> denied,
        Optional<String> subdomain,
        boolean deleted) {

    /** The part of the matcher's answer that concerns the publisher. */
    public static MatchCopy of(Match match, Optional<String> subdomain) {
        Optional<Match.PublicationGate> gate = Optional.ofNullable(match.publication());
        Optional<Match.Enrichment> enrichment = Optional.ofNullable(match.enrichment());
        return new MatchCopy(
                Optional.ofNullable(match.status()).orElse(Match.Status.UNKNOWN),
                Optional.ofNullable(match.kind()).orElse(Match.Kind.UNKNOWN),
                gate.map(Match.PublicationGate::decision).orElse(Decision.NONE),
                gate.flatMap(g -> Optional.ofNullable(g.reason())).map(ReasonCode::wireName),
                Optional.ofNullable(match.duplicateOf()),
                match.targets().stream()
                        .flatMap(MatchCopy::commentable)
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

    /** Whether a person may see the call: access, and no denial. */
    public boolean lets(String email) {
        return access.contains(normal(email)) && !denies(email);
    }

    /** Whether a person must not see the call, whatever else is true. */
    public boolean denies(String email) {
        return denied.contains(normal(email));
    }

    private static Stream<Commentable> commentable(Target target) {
        return Stream.concat(
                        Stream.ofNullable(target.applicationId())
                                .map(id -> new Commentable(Commentable.Kind.APPLICATION, id)),
                        Stream.ofNullable(target.jobSeekerId())
                                .map(id -> new Commentable(Commentable.Kind.JOB_SEEKER, id)))
                .limit(1);
    }

    private static Set<String> addresses(Collection<Match.Access> people) {
        return people.stream().map(person -> normal(person.email())).collect(Collectors.toUnmodifiableSet());
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
