package app.pinbridge.simulator.world;

import java.util.Arrays;

/** A growing column of numbers or flags. */
final class IntColumn {
    private int[] values;
    private int size;

    IntColumn(int capacity) {
        values = new int[Math.max(16, capacity)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int row) {
        return values[row];
    }

    void set(int row, int value) {
        values[row] = value;
    }

    boolean has(int row, int flag) {
        return (values[row] & flag) != 0;
    }

    void put(int row, int flag, boolean on) {
        values[row] = on ? values[row] | flag : values[row] & ~flag;
    }

    int size() {
        return size;
    }
}
