package app.pinbridge.corpus.score;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param right how many were right
 * @param all of how many
 */
public record Share(int right, int all) {
    private static final double ALPHA = 0.05;
    private static final int HALVINGS = 60;

    /** The share, 1 of none. */
    public double value() {
        return all == 0 ? 1 : (double) right / all;
    }

    /** The lower bound of the true share, one-sided at 95 %, exact (Clopper–Pearson). */
    public double lowerBound() {
        if (all == 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (chanceOfAtMost(all - right, 1 - middle) < ALPHA) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How likely at most so many of all go wrong when each does with the given probability. */
    private double chanceOfAtMost(int wrong, double probability) {
        if (probability <= 0 || wrong >= all) {
            return 1;
        }
        if (probability >= 1) {
            return 0;
        }
        double logTerm = all * Math.log1p(-probability);
        double sum = Math.exp(logTerm);
        for (int i = 1; i <= wrong; i++) {
            logTerm += Math.log((double) (all - i + 1) / i) + Math.log(probability) - Math.log1p(-probability);
            sum += Math.exp(logTerm);
        }
        return sum;
    }

    /** The share with four decimals. */
    public String decimals() {
        return String.format(Locale.ROOT, "%.4f", value());
    }
}
