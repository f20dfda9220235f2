package app.pinbridge.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.kit.KitPlatform;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxRetentionTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private final KitPlatform platform = KitPlatform.create();

    @Test
    void whatIsOlderThanTheWindowIsForgottenHoweverMuchItIsAndTheRestIsKept() {
        platform.database().runAsWorker(handle -> handle.execute("""
                        INSERT INTO inbox (consumer, event_id, tenant_id, seen_at)
                        SELECT 'calls', n, 't', now() - CASE WHEN n > 12000 THEN 29 ELSE 31 END * INTERVAL '1 day'
                          FROM generate_series(1, 12003) n
                        """));

        int forgotten = new InboxRetention(platform.database(), Clock.systemUTC(), MONTH, HOUR).sweep();

        assertThat(forgotten).isEqualTo(12_000);
        List<String> left = platform.database()
                .asWorker(handle -> handle.createQuery("SELECT event_id FROM inbox ORDER BY 1")
                        .mapTo(String.class)
                        .list());
        assertThat(left).containsExactly("12001", "12002", "12003");
    }

    @Test
    void aWindowOfLessThanADayIsRefused() {
        assertThatThrownBy(() -> new InboxRetention(platform.database(), Clock.systemUTC(), Duration.ofHours(23), HOUR))
                .hasMessageContaining("pinbridge.inbox.kept");
    }
}
