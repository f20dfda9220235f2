package app.pinbridge.simulator.world;

import java.util.Arrays;

/** Interviews as the stories of their applications tell them; they get their ids in the order in which they were made. */
final class InterviewDrafts {
    /** Rows fit into these bits, what is left of a long holds the milliseconds since the earliest. */
    private static final int ROW_BITS = 24;

    private final IntColumn owner;
    private final IntColumn stage;
    private final LongColumn start;
    private final LongColumn end;
    private final LongColumn created;

    InterviewDrafts(int capacity) {
        owner = new IntColumn(capacity);
        stage = new IntColumn(capacity);
        start = new LongColumn(capacity);
        end = new LongColumn(capacity);
        created = new LongColumn(capacity);
    }

    void add(int ownerCode, int stageOrdinal, long startAt, long endAt, long createdAt) {
        owner.add(ownerCode);
        stage.add(stageOrdinal);
        start.add(startAt);
        end.add(endAt);
        created.add(createdAt);
    }

    int size() {
        return owner.size();
    }

    /** Moves all drafts into the table, the oldest first. */
    void enter(Interviews interviews) {
        long[] order = new long[size()];
        long earliest = Long.MAX_VALUE;
        for (int row = 0; row < order.length; row++) {
            earliest = Math.min(earliest, created.get(row));
        }
        for (int row = 0; row < order.length; row++) {
            order[row] = ((created.get(row) - earliest) << ROW_BITS) | row;
        }
        Arrays.sort(order);
        for (long entry : order) {
            int row = (int) (entry & ((1 << ROW_BITS) - 1));
            interviews.add(owner.get(row), stage.get(row), start.get(row), end.get(row), created.get(row));
        }
    }
}
