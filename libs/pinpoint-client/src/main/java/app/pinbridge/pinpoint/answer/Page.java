package app.pinbridge.pinpoint.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param rows what could be read, in Pinpoint's order
 * @param malformed what could not be read, and why; the other rows do not suffer for it
 * @param total how many rows there are in all, where it was asked for and Pinpoint said it
 * @param number from 1
 * @param size the size that was asked for
 * @param took how long Pinpoint took for it, without our own waiting; see {@code PageSize}
 */
public record Page<T>(
        List<T> rows, List<Malformed> malformed, Optional<Long> total, int number, int size, Duration took) {

    public Page {
        rows = List.copyOf(rows);
        malformed = List.copyOf(malformed);
    }

    /**
     * A row that could not be read.
     *
     * @param id its id, empty when that was missing too
     * @param reason what is wrong, without the content
     */
    public record Malformed(String id, String reason) {}

    /** How many rows Pinpoint sent, readable or not. */
    public int received() {
        return rows.size() + malformed.size();
    }

    /**
     * Whether this is the end of the list: fewer rows came than were asked for. Holds because no more than Pinpoint's own
     * maximum is ever asked for.
     */
    public boolean isLast() {
        return received() < size;
    }
}
