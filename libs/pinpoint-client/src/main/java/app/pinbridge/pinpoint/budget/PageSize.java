package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How large a page to ask for: as large as is wanted while Pinpoint is quick, smaller while it is slow or fails under it.
 * Pages of another size begin at other rows, so a scan keeps its place as a count of rows and asks {@link #numberAt} which
 * page holds it: rows may come twice at a change of size, none is left out.
 */
public final class PageSize {
    private static final int SMALLEST = 25;
    private static final int QUICK_PAGES_TO_GROW = 5;

    private final int largest;
    private final Duration slow;
    private final AtomicReference<State> state;

    private record State(int size, int quickPages) {
        State smaller() {
            return new State(Math.max(Math.min(SMALLEST, size), size / 2), 0);
        }

        State quick(int largest) {
            return quickPages + 1 < QUICK_PAGES_TO_GROW
                    ? new State(size, quickPages + 1)
                    : new State(Math.min(largest, size * 2), 0);
        }
    }

    /**
     * Begins with the largest.
     *
     * @param slow a page that takes longer is too large; one that takes less than a third could be larger
     */
    public PageSize(int largest, Duration slow) {
        if (largest < 1 || !slow.isPositive()) {
            throw new IllegalArgumentException("a page size and a duration must be positive");
        }
        this.largest = largest;
        this.slow = slow;
        this.state = new AtomicReference<>(new State(largest, 0));
    }

    /** The size to ask for now. */
    public int size() {
        return state.get().size();
    }

    /** The number, from 1, of the page of the given size that holds the row after so many rows. */
    public static int numberAt(long rowsBefore, int size) {
        return Math.toIntExact(rowsBefore / size) + 1;
    }

    /** Learns from a page that came. */
    public void received(Page<?> page) {
        if (page.took().compareTo(slow) > 0) {
            state.updateAndGet(State::smaller);
        } else if (page.took().multipliedBy(3).compareTo(slow) < 0) {
            state.updateAndGet(now -> now.quick(largest));
        } else {
            state.updateAndGet(now -> new State(now.size(), 0));
        }
    }

    /** Learns from a page that did not come. */
    public void failed(Failure failure) {
        switch (failure.code()) {
            case TIMEOUT, ANSWER_TOO_LARGE, SERVER_ERROR, CONNECTION_LOST, UNREADABLE ->
                state.updateAndGet(State::smaller);
            default -> state.updateAndGet(now -> new State(now.size(), 0));
        }
    }
}
