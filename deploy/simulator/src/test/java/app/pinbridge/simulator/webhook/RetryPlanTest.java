package app.pinbridge.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private final RetryPlan plan = new RetryPlan(Duration.ofHours(24));

    @Test
    void tenRetriesFallWithinADayEachWaitAboutTwiceTheLast() {
        Random random = new Random(1);
        Duration all = Duration.ZERO;
        for (int attempts = 1; attempts <= RetryPlan.RETRIES; attempts++) {
            Duration wait = plan.waitAfter(attempts, 0, random);
            all = all.plus(wait);
            assertThat(plan.waitAfter(attempts, 0, new Random(2)).toMillis())
                    .isBetween(67_000L * (1 << (attempts - 1)), 84_500L * (1 << (attempts - 1)));
        }
        assertThat(all).isBetween(Duration.ofHours(19), Duration.ofHours(24));
    }

    @Test
    void aFastWorldIsNotKeptWaiting() {
        Duration inRealTime = plan.waitAfter(3, 1, new Random(7));

        Duration inAFastWorld = plan.waitAfter(3, 60, new Random(7));

        assertThat(inAFastWorld.toMillis()).isEqualTo(inRealTime.toMillis() / 60);
    }
}
