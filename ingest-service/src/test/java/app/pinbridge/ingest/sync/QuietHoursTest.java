package app.pinbridge.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void theMiddleOfTheNightIsFoundWhereverTheCompanyIs() {
        assertThat(new QuietHours(working(8, 18)).hour()).isBetween(0, 3);
        assertThat(new QuietHours(working(14, 23)).hour()).isBetween(5, 8);
    }

    @Test
    void withFewRecordsTheUsualHourIsTaken() {
        assertThat(new QuietHours(Map.of(2, 10L)).hour()).isEqualTo(2);
    }

    @Test
    void theNextQuietHourLiesAheadAndIsSpreadWithinIt() {
        QuietHours hours = new QuietHours(Map.of());

        assertThat(hours.next(NOON, Duration.ofMinutes(7))).isEqualTo(Instant.parse("2026-03-03T02:07:00Z"));
        assertThat(hours.next(NOON.minus(Duration.ofHours(11)), Duration.ZERO))
                .isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    private static Map<Integer, Long> working(int from, int to) {
        Map<Integer, Long> changes = new HashMap<>();
        for (int hour = from; hour <= to; hour++) {
            changes.put(hour, 100L);
        }
        return changes;
    }
}
