package app.pinbridge.simulator.world;

import java.time.Duration;

/** When interviews are: on weekdays, between eight and five UTC, on the quarter hour. */
final class WorkingHours {
    static final long MINUTE = Duration.ofMinutes(1).toMillis();
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final long DAY = Duration.ofDays(1).toMillis();
    private static final int QUARTERS = 36;
    private static final long THURSDAY_TO_MONDAY = 3;

    private WorkingHours() {}

    /** A slot on the day of {@code millis} or the weekday after it. */
    static long slot(long millis, long draw) {
        long day = Math.floorDiv(millis, DAY);
        // Day 0 of the epoch was a Thursday: 0 is Monday here.
        long weekday = Math.floorMod(day + THURSDAY_TO_MONDAY, 7L);
        long workday = weekday < 5 ? day : day + 7 - weekday;
        return workday * DAY + 8 * HOUR + Long.remainderUnsigned(draw, QUARTERS) * 15 * MINUTE;
    }
}
