package app.pinbridge.corpus.score;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.corpus.label.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What one verdict counts for in precision, recall and false publications. */
final class Precision {
    private Precision() {}

    /** Whether the matched targets are right; empty when it is not matched or the label does not determine it. */
    static Optional<Boolean> matchedRight(Verdict verdict) {
        boolean determined = verdict.label().answers().stream().allMatch(answer -> answer.status() != null);
        if (!determined || !verdict.status().equals("matched")) {
            return Optional.empty();
        }
        return Optional.of(verdict.label().answers().stream().anyMatch(answer -> permits(answer, verdict)));
    }

    /** Whether a careful person could resolve the call: every right answer is a match. */
    static boolean resolvable(Verdict verdict) {
        return verdict.label().answers().stream().allMatch(answer -> "matched".equals(answer.status()));
    }

    /** Whether the answer lets a link be posted which must not be. */
    static boolean falsePublication(Verdict verdict) {
        return verdict.publication().equals("allow")
                && verdict.label().answers().stream()
                        .noneMatch(answer -> permits(answer, verdict)
                                && (answer.publication() == null
                                        || answer.publication().decision().equals("allow")));
    }

    private static boolean permits(Answer answer, Verdict verdict) {
        boolean status = answer.status() == null || answer.status().equals(verdict.status());
        List<Target> actual = verdict.answer().map(Match::targets).orElse(List.of());
        return status && (answer.targets() == null || Judge.sameTargets(answer.targets(), actual));
    }

    /** Whether the answer names all the right targets, matched or suggested. */
    static boolean seen(Verdict verdict) {
        Match match = verdict.answer().orElse(null);
        if (match == null) {
            return false;
        }
        List<String> named = Stream.concat(
                        match.targets().stream().map(Precision::entry),
                        match.suggestions().stream()
                                .map(one -> entry(new Target(
                                        one.interviewId(), one.applicationId(), one.jobSeekerId(), one.jobId()))))
                .toList();
        return verdict.label().answers().stream()
                .anyMatch(answer -> Objects.requireNonNullElse(answer.targets(), List.<Target>of()).stream()
                        .map(Precision::entry)
                        .allMatch(named::contains));
    }

    private static String entry(Target target) {
        return target.interviewId() + "/" + target.applicationId() + "/" + target.jobSeekerId();
    }
}
