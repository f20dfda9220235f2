package app.pinbridge.simulator.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Goes through rows in their own order, or backwards, no further than it must.
 *
 * @param wanted which rows count
 * @param rows of the table
 */
record Walk(IntPredicate wanted, int rows, boolean backwards) {
    /** The rows of a page among those that count. */
    List<Integer> rows(Query.Page page) {
        List<Integer> found = new ArrayList<>(page.size());
        long before = 0;
        for (int i = 0; i < rows && found.size() < page.size(); i++) {
            int row = backwards ? rows - 1 - i : i;
            if (wanted.test(row) && before++ >= page.offset()) {
                found.add(row);
            }
        }
        return found;
    }

    /** How many count. */
    int count() {
        return (int) IntStream.range(0, rows).filter(wanted).count();
    }
}
