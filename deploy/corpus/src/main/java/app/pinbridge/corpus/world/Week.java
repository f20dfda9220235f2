package app.pinbridge.corpus.world;

import app.pinbridge.corpus.Dice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The week and the place in which a world's calls are held; weeks in which clocks change come often. */
public final class Week {
    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/Berlin",
            "Europe/Warsaw",
            "Europe/Istanbul",
            "America/New_York",
            "America/Denver",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Asia/Shanghai",
            "Pacific/Auckland",
            "Australia/Adelaide",
            "Africa/Lagos",
            "Asia/Dubai");
    private static final List<LocalDate> CLOCK_CHANGES = List.of(
            LocalDate.of(2025, 3, 10),
            LocalDate.of(2025, 3, 31),
            LocalDate.of(2025, 10, 27),
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 10, 26));

    private final LocalDate monday;
    private final ZoneId zone;

    Week(Dice dice) {
        zone = ZoneId.of(dice.pick(ZONES));
        LocalDate any = LocalDate.of(2025, 1, 6).plusWeeks(dice.below(95));
        monday = dice.chance(20) ? dice.pick(CLOCK_CHANGES) : any;
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalStateException(
                    "weeks begin on " + monday.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)));
        }
    }

    /** Where the customer is. */
    public ZoneId zone() {
        return zone;
    }

    /** Monday's first moment. */
    public Instant start() {
        return at(0, 0, 0);
    }

    /** A time of day there, so many days after Monday. */
    public Instant at(int day, int hour, int minute) {
        return monday.plusDays(day).atTime(hour, minute).atZone(zone).toInstant();
    }
}
