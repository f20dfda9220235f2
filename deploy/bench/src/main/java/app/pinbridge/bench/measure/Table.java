package app.pinbridge.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** Rows and columns as Markdown, which reads well in a terminal too. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these column heads. */
    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row: as many cells as there are heads. */
    public Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of "
                    + rows.getFirst().size());
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Its lines, columns aligned. */
    public List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - row.get(i).length());
            line.append(' ')
                    .append(i == 0 ? row.get(i) + pad : pad + row.get(i))
                    .append(" |");
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            line.append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        return line.toString();
    }
}
