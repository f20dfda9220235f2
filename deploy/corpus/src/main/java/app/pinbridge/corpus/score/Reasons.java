package app.pinbridge.corpus.score;

import app.pinbridge.corpus.label.Answer;
import app.pinbridge.corpus.label.Because;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reasons given against reasons expected, over the labels that determine one. */
final class Reasons {
    private static final class Counts {
        private int hit;
        private int missed;
        private int wrongly;

        private double f1() {
            return 2.0 * hit / (2.0 * hit + missed + wrongly);
        }
    }

    private final Map<String, Counts> byCode = new TreeMap<>();
    private int right;
    private int all;

    void add(Verdict verdict) {
        List<String> expected = verdict.label().answers().stream()
                .map(Answer::reason)
                .filter(Objects::nonNull)
                .map(Because::code)
                .toList();
        if (expected.isEmpty() || expected.size() < verdict.label().answers().size()) {
            return;
        }
        all++;
        String given = verdict.reason();
        if (expected.contains(given)) {
            right++;
            counts(given).hit++;
        } else {
            counts(expected.getFirst()).missed++;
            counts(given).wrongly++;
        }
    }

    private Counts counts(String code) {
        return byCode.computeIfAbsent(code, any -> new Counts());
    }

    Share accuracy() {
        return new Share(right, all);
    }

    /** The mean of F1 over the codes that are expected of some call. */
    double macroF1() {
        return byCode.values().stream()
                .filter(counts -> counts.hit + counts.missed > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(1);
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        byCode.forEach((code, counts) -> rows.add(String.format(
                Locale.ROOT,
                "| `%s` | %d | %d | %d | %.3f |",
                code,
                counts.hit,
                counts.missed,
                counts.wrongly,
                counts.f1())));
        return rows;
    }
}
