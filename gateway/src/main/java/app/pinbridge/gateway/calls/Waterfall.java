package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a decision as bars, each beginning where the one before ended, on a scale of 0 to {@value #WIDTH}.
 *
 * @param zero where no evidence stands on the scale
 * @param total the sum in bits
 */
public record Waterfall(List<Bar> bars, double zero, double total) {
    /** Width of the scale. */
    public static final int WIDTH = 200;

    private static final double THINNEST = 1;

    /** The bars of this evidence, in its order. */
    static Waterfall of(List<Evidence> evidence) {
        double low = 0;
        double high = 0;
        double sum = 0;
        for (Evidence one : evidence) {
            sum += one.bits();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        double scale = WIDTH / Math.max(1e-9, high - low);
        List<Bar> bars = new ArrayList<>();
        double at = 0;
        for (Evidence one : evidence) {
            double left = (Math.min(at, at + one.bits()) - low) * scale;
            double width = Math.max(THINNEST, Math.abs(one.bits()) * scale);
            bars.add(new Bar(one.feature(), one.level(), one.bits(), one.call(), one.ats(), left, width));
            at += one.bits();
        }
        return new Waterfall(List.copyOf(bars), -low * scale, sum);
    }

    /** The total with its sign. */
    public String sum() {
        return signed(total);
    }

    private static String signed(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    /** One feature. */
    public record Bar(
            String feature,
            String level,
            double bits,
            @Nullable String call,
            @Nullable String ats,
            double left,
            double width) {
        /** The weight with its sign. */
        public String weight() {
            return signed(bits);
        }

        /** Whether it speaks for the match. */
        public boolean isFor() {
            return bits >= 0;
        }
    }
}
