package app.pinbridge.corpus.score;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.corpus.label.AccessRule;
import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Gate;
import app.pinbridge.corpus.label.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares answers with labels. */
public final class Judge {
    private Judge() {}

    /** Compares one answer with its label. */
    public static Verdict judge(Label label, Optional<Match> answer) {
        if (answer.isEmpty()) {
            return new Verdict(label, answer, List.of("answer"));
        }
        Match match = answer.get();
        List<String> wrong = new ArrayList<>(label.answers().stream()
                .map(right -> differences(right, new Verdict(label, answer, List.of()), match))
                .min(Comparator.<List<String>>comparingInt(List::size))
                .orElseThrow());
        if (label.kind() != null && (match.kind() == null || !label.kind().equals(Wire.name(match.kind())))) {
            wrong.add("kind");
        }
        if (label.access() != null && !allowed(label.access(), match)) {
            wrong.add("access");
        }
        return new Verdict(label, answer, List.copyOf(wrong));
    }

    private static List<String> differences(Answer right, Verdict verdict, Match match) {
        List<String> differences = new ArrayList<>();
        if (right.status() != null && !right.status().equals(verdict.status())) {
            differences.add("status");
        }
        if (right.targets() != null && !sameTargets(right.targets(), match.targets())) {
            differences.add("targets");
        }
        if (right.publication() != null && !sameGate(right.publication(), verdict, match)) {
            differences.add("publication");
        }
        if (right.reason() != null && !right.reason().code().equals(verdict.reason())) {
            differences.add("reason");
        }
        if (right.warnings() != null && !warnings(match).containsAll(right.warnings())) {
            differences.add("warnings");
        }
        return differences;
    }

    private static Set<String> warnings(Match match) {
        return match.warnings().stream().map(code -> code.wireName()).collect(Collectors.toSet());
    }

    private static boolean sameGate(Gate right, Verdict verdict, Match match) {
        boolean reasonFits = right.reason() == null
                || match.publication() == null
                || match.publication().reason() == null
                || right.reason().equals(match.publication().reason().wireName());
        return right.decision().equals(verdict.publication()) && reasonFits;
    }

    /** Whether an answer has exactly these targets; their jobs count only where the label names them. */
    static boolean sameTargets(List<Target> right, List<Target> actual) {
        if (right.size() != actual.size()) {
            return false;
        }
        List<Target> left = new ArrayList<>(actual);
        return right.stream()
                .allMatch(wanted -> left.stream()
                        .filter(target -> same(wanted, target))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false));
    }

    private static boolean same(Target right, Target actual) {
        return Objects.equals(right.interviewId(), actual.interviewId())
                && Objects.equals(right.applicationId(), actual.applicationId())
                && Objects.equals(right.jobSeekerId(), actual.jobSeekerId())
                && (right.jobId() == null || right.jobId().equals(actual.jobId()));
    }

    private static boolean allowed(AccessRule rule, Match match) {
        Set<String> granted = addresses(match.access());
        Set<String> denied = addresses(match.denied());
        Set<String> seeing = new HashSet<>(granted);
        seeing.removeAll(denied);
        return lower(rule.granted()).allMatch(seeing::contains)
                && lower(rule.refused()).noneMatch(seeing::contains)
                && lower(rule.denied()).allMatch(denied::contains);
    }

    private static Set<String> addresses(List<Match.Access> accesses) {
        return lower(accesses.stream().map(Match.Access::email).toList()).collect(Collectors.toSet());
    }

    private static Stream<String> lower(List<String> addresses) {
        return addresses.stream().map(address -> address.toLowerCase(Locale.ROOT));
    }
}
