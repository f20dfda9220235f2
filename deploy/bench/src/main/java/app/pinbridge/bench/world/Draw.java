package app.pinbridge.bench.world;

/** Numbers that depend on a seed and on where they are drawn, on nothing else: nothing has to be kept to draw them again. */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    Draw(long seed) {
        this.seed = seed;
    }

    /** A number from 0 up to {@code bound}, without it. */
    int number(String what, long of, int bound) {
        return (int) Long.remainderUnsigned(mixed(seed + what.hashCode() * GOLDEN + mixed(of)), bound);
    }

    /** SplitMix64's finalizer. */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
