package app.pinbridge.bench.measure;

import java.util.Locale;

/** Figures as people read them. */
public final class Figure {
    private Figure() {}

    /** A whole number with separators. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** Milliseconds. */
    public static String millis(double value) {
        return value < 10 ? String.format(Locale.ROOT, "%.1f ms", value) : whole(value) + " ms";
    }

    /** A part of one in percent. */
    public static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * ratio);
    }

    /** How many times one is of another. */
    public static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }
}
