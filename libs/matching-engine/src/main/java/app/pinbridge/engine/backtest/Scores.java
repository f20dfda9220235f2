package app.pinbridge.engine.backtest;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares answers with labels and prints the figures. */
final class Scores {
    private static final double Z_95 = 1.959964;
    private static final int BUCKETS = 10;

    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    private final Map<String, int[]> reasons = new TreeMap<>();
    private final int[][] calibration = new int[BUCKETS + 1][2];
    private final double[] confidence = new double[BUCKETS + 1];
    private int answered;
    private int matched;
    private int right;
    private int expected;
    private int found;
    private int reasonsAsked;
    private int reasonsRight;
    private int falsePublications;
    private int warningsAsked;
    private int warningsRight;
    private int publicationsAsked;
    private int publicationsRight;

    void expect(Label label) {
        labels.put(label.tenantId() + "/" + label.callId(), label);
    }

    void take(String tenantId, Match match) {
        Optional<Label> known = Optional.ofNullable(labels.remove(tenantId + "/" + match.callId()));
        if (known.isEmpty()) {
            return;
        }
        Label label = known.get();
        answered++;
        String status = wire(match.status());
        label.status()
                .ifPresent(wanted -> confusion
                        .computeIfAbsent(wanted, absent -> new TreeMap<>())
                        .merge(status, 1, Integer::sum));
        boolean isMatched = match.status() == Match.Status.MATCHED && label.determined();
        boolean isRight = isMatched && label.rightTargets(match);
        matched += isMatched ? 1 : 0;
        right += isRight ? 1 : 0;
        expected += label.matched() ? 1 : 0;
        found += label.matched() && isRight ? 1 : 0;
        if (isMatched) {
            calibrate(match, isRight);
        }
        reason(label, match);
        publication(label, match, isRight);
        label.warnings().ifPresent(wanted -> {
            warningsAsked++;
            warningsRight += wanted.stream()
                            .sorted()
                            .toList()
                            .equals(match.warnings().stream()
                                    .map(code -> code.wireName())
                                    .sorted()
                                    .toList())
                    ? 1
                    : 0;
        });
    }

    private void calibrate(Match match, boolean isRight) {
        double sure = Optional.ofNullable(match.confidence()).orElse(0.0);
        int bucket = sure >= 0.99 ? BUCKETS : (int) (sure * BUCKETS);
        calibration[bucket][0]++;
        calibration[bucket][1] += isRight ? 1 : 0;
        confidence[bucket] += sure;
    }

    private void reason(Label label, Match match) {
        if (label.reason().isEmpty()) {
            return;
        }
        String wanted = label.reason().get();
        String given = Optional.ofNullable(match.reason())
                .map(reason -> reason.code().wireName())
                .orElse("none");
        reasonsAsked++;
        int[] counts = reasons.computeIfAbsent(wanted, absent -> new int[3]);
        if (wanted.equals(given)) {
            reasonsRight++;
            counts[0]++;
        } else {
            counts[1]++;
            reasons.computeIfAbsent(given, absent -> new int[3])[2]++;
        }
    }

    private void publication(Label label, Match match, boolean isRight) {
        Decision decision = Optional.ofNullable(match.publication())
                .map(Match.PublicationGate::decision)
                .orElse(Decision.NONE);
        boolean allowed = decision == Decision.ALLOW;
        boolean forbidden =
                label.publication().filter(wanted -> !wanted.equals("allow")).isPresent();
        boolean wrong = (label.status().isPresent() || label.targets().isPresent()) && !isRight;
        falsePublications += allowed && (forbidden || wrong) ? 1 : 0;
        label.publication().ifPresent(wanted -> {
            publicationsAsked++;
            publicationsRight += wanted.equals(wire(decision)) ? 1 : 0;
        });
    }

    void print(PrintWriter out) {
        // What was never answered was not found either.
        int expected = this.expected
                + (int) labels.values().stream().filter(Label::matched).count();
        out.printf(
                Locale.ROOT,
                "labels            %d, of which %d without a call%n",
                answered + labels.size(),
                labels.size());
        out.printf(
                Locale.ROOT,
                "precision         %s  (%d of %d matched; at least %s with 95 %%)%n",
                share(right, matched),
                right,
                matched,
                String.format(Locale.ROOT, "%.4f", wilson(right, matched)));
        out.printf(Locale.ROOT, "recall            %s  (%d of %d)%n", share(found, expected), found, expected);
        out.printf(
                Locale.ROOT,
                "reasons           %s  (%d of %d; macro-F1 %.4f)%n",
                share(reasonsRight, reasonsAsked),
                reasonsRight,
                reasonsAsked,
                macroF1());
        out.printf(
                Locale.ROOT,
                "publications      %s  (%d of %d)%n",
                share(publicationsRight, publicationsAsked),
                publicationsRight,
                publicationsAsked);
        out.printf(
                Locale.ROOT,
                "warnings          %s  (%d of %d)%n",
                share(warningsRight, warningsAsked),
                warningsRight,
                warningsAsked);
        out.printf(Locale.ROOT, "false publications %d%n%n", falsePublications);
        printConfusion(out);
        printCalibration(out);
        out.flush();
    }

    private void printConfusion(PrintWriter out) {
        List<String> answers = confusion.values().stream()
                .flatMap(given -> given.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        out.printf(Locale.ROOT, "%-22s", "expected \\ answered");
        answers.forEach(answer -> out.printf(Locale.ROOT, " %9s", answer));
        out.println();
        confusion.forEach((wanted, given) -> {
            out.printf(Locale.ROOT, "  %-20s", wanted);
            answers.forEach(answer -> out.printf(Locale.ROOT, " %9d", given.getOrDefault(answer, 0)));
            out.println();
        });
        out.println();
    }

    private void printCalibration(PrintWriter out) {
        out.println("confidence        matched   mean     right");
        double error = 0;
        for (int i = 0; i <= BUCKETS; i++) {
            int count = calibration[i][0];
            if (count > 0) {
                double mean = confidence[i] / count;
                double actual = (double) calibration[i][1] / count;
                error += Math.abs(mean - actual) * count / matched;
                String range = i == BUCKETS
                        ? "0.99 to 1.00"
                        : String.format(Locale.ROOT, "%.2f to %.2f", i / 10.0, Math.min(0.99, (i + 1) / 10.0));
                out.printf(Locale.ROOT, "  %-14s %8d   %.4f   %.4f%n", range, count, mean, actual);
            }
        }
        out.printf(Locale.ROOT, "calibration error %.4f%n", error);
    }

    private double macroF1() {
        return reasons.values().stream()
                .filter(counts -> counts[0] + counts[1] > 0)
                .mapToDouble(counts -> 2.0 * counts[0] / (2.0 * counts[0] + counts[1] + counts[2]))
                .average()
                .orElse(1);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "none  " : String.format(Locale.ROOT, "%.4f", (double) part / whole);
    }

    /** Lower bound of a share, by Wilson's interval. */
    static double wilson(int part, int whole) {
        if (whole == 0) {
            return 0;
        }
        double p = (double) part / whole;
        double z2 = Z_95 * Z_95;
        double centre = p + z2 / (2 * whole);
        double spread = Z_95 * Math.sqrt(p * (1 - p) / whole + z2 / (4.0 * whole * whole));
        return Math.max(0, (centre - spread) / (1 + z2 / whole));
    }

    private static String wire(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "none" : Json.MAPPER.valueToTree(value).asText();
    }
}
