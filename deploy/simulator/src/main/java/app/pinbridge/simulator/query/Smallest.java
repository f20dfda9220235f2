package app.pinbridge.simulator.query;

import java.util.Arrays;

/** Brings the smallest of many different numbers to the front, without sorting the rest. */
final class Smallest {
    private static final int SORTED_AT_ONCE = 4096;

    private Smallest() {}

    /** After it the first {@code count} numbers are the smallest, in order; the others follow in any order. */
    static void first(long[] numbers, int count) {
        int from = 0;
        int to = numbers.length;
        while (to - from > SORTED_AT_ONCE && from < count && count < to) {
            int pivot = partition(numbers, from, to);
            if (pivot <= count) {
                Arrays.sort(numbers, from, pivot);
                from = pivot;
            } else {
                to = pivot;
            }
        }
        if (from < count) {
            Arrays.sort(numbers, from, to);
        }
    }

    /** Splits a range at the middle one of three; returns where the greater ones begin, inside of the range. */
    private static int partition(long[] numbers, int from, int to) {
        long first = numbers[from];
        long middle = numbers[(from + to) >>> 1];
        long last = numbers[to - 1];
        long pivot = Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
        int low = from - 1;
        int high = to;
        while (true) {
            do {
                low++;
            } while (numbers[low] < pivot);
            do {
                high--;
            } while (numbers[high] > pivot);
            if (low >= high) {
                return high + 1;
            }
            long swapped = numbers[low];
            numbers[low] = numbers[high];
            numbers[high] = swapped;
        }
    }
}
