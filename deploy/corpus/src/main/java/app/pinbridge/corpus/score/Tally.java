package app.pinbridge.corpus.score;

import app.pinbridge.contracts.Match;
import app.pinbridge.corpus.label.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds verdicts up to figures. */
public final class Tally {
    private final Calibration calibration = new Calibration();
    private final Reasons reasons = new Reasons();
    private final ByCase byCase = new ByCase();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    private final List<String> falsePublications = new ArrayList<>();
    private int calls;
    private int right;
    private int matched;
    private int matchedRight;
    private int resolvable;
    private int resolved;
    private int seen;

    /** Counts one verdict in. */
    public void add(Verdict verdict) {
        calls++;
        right += verdict.right() ? 1 : 0;
        Optional<Boolean> target = Precision.matchedRight(verdict);
        target.ifPresent(isRight -> addMatch(verdict, isRight));
        if (Precision.resolvable(verdict)) {
            resolvable++;
            resolved += target.orElse(false) ? 1 : 0;
            seen += Precision.seen(verdict) ? 1 : 0;
        }
        if (Precision.falsePublication(verdict)) {
            falsePublications.add(verdict.label().caseId() + " "
                    + verdict.label().tenantId() + " " + verdict.label().callId());
        }
        reasons.add(verdict);
        byCase.add(verdict);
        confusion
                .computeIfAbsent(expectedStatus(verdict), any -> new TreeMap<>())
                .merge(verdict.status(), 1, Integer::sum);
    }

    private void addMatch(Verdict verdict, boolean isRight) {
        matched++;
        matchedRight += isRight ? 1 : 0;
        verdict.answer().map(Match::confidence).ifPresent(confidence -> calibration.add(confidence, isRight));
    }

    private static String expectedStatus(Verdict verdict) {
        return verdict.label().answers().stream()
                .map(Answer::status)
                .map(status -> Objects.requireNonNullElse(status, "any"))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** Of the calls that the matcher matched, those whose targets are all right. */
    public Share precision() {
        return new Share(matchedRight, matched);
    }

    /** Of the calls that a careful person could match, those that are matched right. */
    public Share recall() {
        return new Share(resolved, resolvable);
    }

    /** Calls whose link would be posted and must not be. */
    public int falsePublications() {
        return falsePublications.size();
    }

    /** Of the labels that determine a reason, those whose reason was given. */
    public Share reasonAccuracy() {
        return reasons.accuracy();
    }

    /** The mean F1 of the reasons. */
    public double reasonMacroF1() {
        return reasons.macroF1();
    }

    /** The expected calibration error of matches. */
    public double calibrationError() {
        return calibration.error();
    }

    /** The report, as Markdown. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        figures(lines);
        table(lines, "Status: expected against given", "| expected | given | calls |", confusionRows());
        table(
                lines,
                "Calibration of matches",
                "| confidence | matches | mean confidence | right |",
                calibration.rows());
        table(lines, "Reasons", "| code | given rightly | missed | given wrongly | F1 |", reasons.rows());
        table(lines, "Sections", "| section | calls | failed |", byCase.sections());
        table(lines, "Failures by case", "| case | failed | in | example, and what was answered |", byCase.failures());
        if (!falsePublications.isEmpty()) {
            lines.add("## False publications\n");
            falsePublications.stream().limit(50).forEach(one -> lines.add("- " + one));
        }
        return String.join("\n", lines) + "\n";
    }

    private void figures(List<String> lines) {
        List<String> rows = new ArrayList<>();
        rows.add(row("labelled calls", calls + ", right in everything " + right));
        rows.add(row(
                "precision of matched calls",
                String.format(
                        Locale.ROOT,
                        "%s (%d of %d), lower bound at 95 %% %.4f (Clopper–Pearson, one-sided)",
                        precision().decimals(),
                        matchedRight,
                        matched,
                        precision().lowerBound())));
        rows.add(row("recall", recall().decimals() + " (" + resolved + " of " + resolvable + ")"));
        rows.add(row("false publications", Integer.toString(falsePublications())));
        rows.add(row("reason accuracy", reasonAccuracy().decimals()));
        rows.add(row("reason macro-F1", String.format(Locale.ROOT, "%.4f", reasonMacroF1())));
        rows.add(row("calibration error (ECE)", String.format(Locale.ROOT, "%.4f", calibrationError())));
        rows.add(row("truth among targets or suggestions", new Share(seen, resolvable).decimals()));
        table(lines, "Figures", "| figure | value |", rows);
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value + " |";
    }

    private List<String> confusionRows() {
        List<String> rows = new ArrayList<>();
        confusion.forEach((expected, given) ->
                given.forEach((status, count) -> rows.add("| " + expected + " | " + status + " | " + count + " |")));
        return rows;
    }

    private static void table(List<String> lines, String title, String header, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        lines.add("## " + title + "\n");
        lines.add(header);
        lines.add(header.replaceAll("[^|]+", "---"));
        lines.addAll(rows);
        lines.add("");
    }
}
