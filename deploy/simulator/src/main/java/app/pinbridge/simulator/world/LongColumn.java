package app.pinbridge.simulator.world;

import java.util.Arrays;

/** A growing column of numbers; instants are held as epoch milliseconds, {@link #NONE} where there is none. */
final class LongColumn {
    /** No value. */
    static final long NONE = Long.MIN_VALUE;

    private long[] values;
    private int size;
    private boolean rising = true;

    LongColumn(int capacity) {
        values = new long[Math.max(16, capacity)];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        rising &= size == 0 || value >= values[size - 1];
        values[size++] = value;
    }

    long get(int row) {
        return values[row];
    }

    void set(int row, long value) {
        values[row] = value;
    }

    /** True as long as no row was entered with less than the one before it; of a column that is only ever added to. */
    boolean rising() {
        return rising;
    }

    int size() {
        return size;
    }
}
