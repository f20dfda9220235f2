package app.pinbridge.simulator.world;

import java.util.List;

/**
 * Draws that depend on nothing but the seed, what is drawn and for which row: any row can be asked for at any time, in
 * any order, and always says the same.
 */
record Seeded(long seed) {
    /** A draw of one kind for one row: 64 well mixed bits. */
    long hash(Draw draw, long row) {
        return mix(mix(seed * 0x9E3779B97F4A7C15L + draw.stream()) ^ (row * 0xD1B54A32D192ED03L + 0x632BE59BD9B4E019L));
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound, Draw draw, long row) {
        return (int) Long.remainderUnsigned(hash(draw, row), bound);
    }

    /** A number in [0, 1). */
    double unit(Draw draw, long row) {
        return (hash(draw, row) >>> 11) * 0x1.0p-53;
    }

    /** True with this probability. */
    boolean chance(double probability, Draw draw, long row) {
        return unit(draw, row) < probability;
    }

    /** One of a list. */
    <T> T oneOf(List<T> list, Draw draw, long row) {
        return list.get(below(list.size(), draw, row));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
