package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which records something tells of. */
public final class Told {
    private Told() {}

    /** Records of a target: interview, and application or job seeker. */
    public static Set<String> subjects(Target target) {
        return Stream.of(Stream.ofNullable(target.interviewId()).map(id -> "interviews/" + id), record(target).stream())
                .flatMap(found -> found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Records of several targets. */
    public static Set<String> subjects(Collection<Target> targets) {
        return targets.stream()
                .flatMap(target -> subjects(target).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Records of an answer: what it matched, and what it suggests. */
    public static Set<String> subjects(Match match) {
        Set<String> subjects = subjects(match.targets());
        match.suggestions().forEach(suggestion -> subjects.addAll(subjects(target(suggestion))));
        return subjects;
    }

    /** Subject of the application or job seeker of a target. */
    public static Optional<String> record(Target target) {
        return Optional.ofNullable(target.applicationId())
                .map(id -> "applications/" + id)
                .or(() -> Optional.ofNullable(target.jobSeekerId()).map(id -> "job_seekers/" + id));
    }

    /** A suggestion without its probability. */
    public static Target target(Match.Suggestion suggestion) {
        return new Target(
                suggestion.interviewId(), suggestion.applicationId(), suggestion.jobSeekerId(), suggestion.jobId());
    }
}
