package app.pinbridge.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.keys.Incidents;
import app.pinbridge.simulator.keys.KeyRing;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PassingTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final SimulatedClock clock = new SimulatedClock(NOW, Clock.systemUTC());

    @Test
    void oneThingThatFailsDoesNotEndTheOthers() throws InterruptedException {
        CountDownLatch happenings = new CountDownLatch(3);
        clock.run(3600);

        try (PassingTime passing = PassingTime.begin(clock, () -> failing(happenings), noIncidents(), 10)) {
            assertThat(happenings.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(passing).isNotNull();
        }
    }

    private static void failing(CountDownLatch happenings) {
        happenings.countDown();
        throw new IllegalStateException("an account that the simulator did not expect");
    }

    private static Incidents noIncidents() {
        return new Incidents(new KeyRing(), 0, 1);
    }
}
