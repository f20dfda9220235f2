package app.pinbridge.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance from a seed: the same seed gives the same throws. */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    /** Dice of one world: no two of (seed, part, index) share them. */
    public static Dice of(long seed, Part part, long index) {
        long mixed = (seed * 2 + part.salt()) * GOLDEN + index;
        return new Dice(new SplittableRandom(mixed * GOLDEN ^ (mixed >>> 29)));
    }

    /** From 0 to one below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the least to the greatest, both included. */
    public int between(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    /** True in so many of a hundred throws. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of a list. */
    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of a few. */
    @SafeVarargs
    public final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** So many digits, the first of them not zero. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder().append(between(1, 9));
        while (digits.length() < count) {
            digits.append(below(10));
        }
        return digits.toString();
    }

    /** So many small letters. */
    public String letters(int count) {
        StringBuilder letters = new StringBuilder();
        while (letters.length() < count) {
            letters.append((char) ('a' + below(26)));
        }
        return letters.toString();
    }

    /** The same list in another order. */
    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            Collections.swap(copy, i, below(i + 1));
        }
        return copy;
    }
}
