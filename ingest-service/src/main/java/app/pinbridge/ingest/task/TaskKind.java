package app.pinbridge.ingest.task;

import app.pinbridge.ingest.ats.Resource;
import java.util.Locale;

/** What can be done for a connection; of what is due, earlier constants go first. */
public enum TaskKind {
    /** Finds out whether a kind of record can be read, and how much there is. Once. */
    VERIFY(0),
    /** Reads the interviews of these days, and asks for those that were there and are not: cancelled ones just vanish. */
    NEAR(10),
    /** Reads what changed since the latest change that was seen. */
    CHANGES(20),
    /** Reads the interviews of the week behind and the month ahead, with all that they need, before anything else is read. */
    WINDOW(30),
    /** Reads everything, and asks for what was there and is not. */
    SCAN(40),
    /** Counts whether what the first scan read can be all there is. Once, and again as long as it cannot. */
    SANITY(50);

    private final int base;

    TaskKind(int base) {
        this.base = base;
    }

    /** The word in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    static TaskKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Place in the order of what is due, for a kind of record: what others refer to goes first. */
    int place(Resource resource) {
        return switch (resource) {
            case USERS -> base;
            case JOBS -> base + 1;
            case JOB_SEEKERS -> base + 2;
            case APPLICATIONS -> base + 3;
            case INTERVIEWS -> base + 4;
        };
    }

    /** Whether it only looks for what is new, again and again. */
    public boolean isPolling() {
        return switch (this) {
            case NEAR, CHANGES -> true;
            case VERIFY, WINDOW, SCAN, SANITY -> false;
        };
    }

    /** Whether a round ends by asking for records that were not seen in it. */
    public boolean asks() {
        return switch (this) {
            case VERIFY, CHANGES, SANITY -> false;
            case NEAR, WINDOW, SCAN -> true;
        };
    }
}
