package app.pinbridge.ingest.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * When a company is asleep, as its records tell: the hour in the middle of those in which the least of them were last changed.
 * Needs no time zone, which Pinpoint knows of people and not of companies.
 *
 * @param changesByHour records by the hour of the day, in UTC, in which they were changed last
 */
record QuietHours(Map<Integer, Long> changesByHour) {
    private static final int HOURS = 24;
    /** So many hours around are counted along, the nearer the more: the middle of the night is looked for. */
    private static final int AROUND = 11;
    /** With fewer records than that nothing can be told, and one hour is as good as another. */
    private static final long ENOUGH = 50;

    private static final int USUAL = 2;

    QuietHours {
        changesByHour = Map.copyOf(changesByHour);
    }

    /** The quiet hour in UTC, from 0 to 23. */
    int hour() {
        long all = changesByHour.values().stream().mapToLong(Long::longValue).sum();
        if (all < ENOUGH) {
            return USUAL;
        }
        int quietest = 0;
        for (int hour = 1; hour < HOURS; hour++) {
            quietest = around(hour) < around(quietest) ? hour : quietest;
        }
        return quietest;
    }

    /**
     * The quiet hour that comes first after an instant.
     *
     * @param spread moves it within the hour, so that not all companies of a region come at once
     */
    Instant next(Instant after, Duration spread) {
        Instant today = after.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(hour())
                .plus(spread)
                .toInstant();
        return today.isAfter(after) ? today : today.plus(Duration.ofDays(1));
    }

    private double around(int hour) {
        double sum = 0;
        for (int distance = -AROUND; distance <= AROUND; distance++) {
            double weight = 1.0 / (1 + Math.abs(distance));
            sum += weight * changesByHour.getOrDefault(Math.floorMod(hour + distance, HOURS), 0L);
        }
        return sum;
    }
}
