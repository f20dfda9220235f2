package app.pinbridge.corpus.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of each case. */
final class ByCase {
    private static final class Counts {
        private int all;
        private int failed;
        private String example = "";
        private final Map<String, Integer> fields = new TreeMap<>();
    }

    private static final Comparator<String> BY_SECTION_AND_NUMBER = Comparator.<String, String>comparing(
                    id -> id.substring(0, 1))
            .thenComparingInt(id -> {
                String digits = id.replaceAll("\\D", "");
                return digits.isEmpty() ? 0 : Integer.parseInt(digits);
            })
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Counts> cases = new TreeMap<>(BY_SECTION_AND_NUMBER);

    void add(Verdict verdict) {
        Counts counts = cases.computeIfAbsent(verdict.label().caseId(), any -> new Counts());
        counts.all++;
        if (!verdict.right()) {
            counts.failed++;
            verdict.wrong().forEach(field -> counts.fields.merge(field, 1, Integer::sum));
            if (counts.example.isEmpty()) {
                counts.example =
                        verdict.label().tenantId() + " " + verdict.label().callId() + ": " + told(verdict);
            }
        }
    }

    private static String told(Verdict verdict) {
        return verdict.status() + ", " + verdict.reason() + ", " + verdict.publication();
    }

    List<String> failures() {
        List<String> rows = new ArrayList<>();
        cases.forEach((id, counts) -> {
            if (counts.failed > 0) {
                String fields = counts.fields.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
                rows.add("| " + id + " | " + counts.failed + " of " + counts.all + " | " + fields + " | "
                        + counts.example + " |");
            }
        });
        return rows;
    }

    /** Failed and all calls of each section, by its letter; {@code p} is of plain calls. */
    List<String> sections() {
        Map<String, int[]> sections = new TreeMap<>();
        cases.forEach((id, counts) -> {
            int[] sums = sections.computeIfAbsent(id.substring(0, 1), any -> new int[2]);
            sums[0] += counts.failed;
            sums[1] += counts.all;
        });
        List<String> rows = new ArrayList<>();
        sections.forEach((letter, sums) ->
                rows.add("| " + (letter.equals("p") ? "plain" : letter) + " | " + sums[1] + " | " + sums[0] + " |"));
        return rows;
    }
}
