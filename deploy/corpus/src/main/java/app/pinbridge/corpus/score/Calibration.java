package app.pinbridge.corpus.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether confidence is what it says: of matches at .99, ninety-nine in a hundred right. */
final class Calibration {
    private static final double[] EDGES = {0, .5, .8, .9, .95, .98, .99, .995, .999, 1.0000001};

    private final int[] count = new int[EDGES.length - 1];
    private final int[] right = new int[EDGES.length - 1];
    private final double[] confidence = new double[EDGES.length - 1];

    void add(double stated, boolean wasRight) {
        for (int bin = 0; bin < count.length; bin++) {
            if (stated >= EDGES[bin] && stated < EDGES[bin + 1]) {
                count[bin]++;
                right[bin] += wasRight ? 1 : 0;
                confidence[bin] += stated;
            }
        }
    }

    /** The expected calibration error: the bins' distances between confidence and share, weighted by their sizes. */
    double error() {
        int all = 0;
        double distance = 0;
        for (int bin = 0; bin < count.length; bin++) {
            all += count[bin];
            distance += Math.abs(confidence[bin] - right[bin]);
        }
        return all == 0 ? 0 : distance / all;
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int bin = 0; bin < count.length; bin++) {
            if (count[bin] > 0) {
                rows.add(String.format(
                        Locale.ROOT,
                        "| %.3f–%.3f | %d | %.4f | %.4f |",
                        EDGES[bin],
                        Math.min(1, EDGES[bin + 1]),
                        count[bin],
                        confidence[bin] / count[bin],
                        (double) right[bin] / count[bin]));
            }
        }
        return rows;
    }
}
