package app.pinbridge.pinpoint.simulator;

import static app.pinbridge.pinpoint.simulator.SimulatedPinpoint.all;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.ClientSettings;
import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.resource.Application;
import app.pinbridge.simulator.SimulatorConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A key with a rate limit, in real time. */
@Timeout(120)
class RateLimitTest {
    private static final int PER_SECOND = 20;
    private static final ClientSettings REAL_BUDGET = SimulatedPinpoint.QUICK.with(BudgetSettings.DEFAULT);

    @Test
    void a_scan_finds_the_limit_keeps_to_it_and_reads_everything() {
        SimulatorConfig limited = SimulatorConfig.standard().withRateLimit(PER_SECOND);
        try (SimulatedPinpoint pinpoint = new SimulatedPinpoint(limited, REAL_BUDGET)) {
            Instant begun = Instant.now();

            List<Application> applications =
                    all(pinpoint.client()::applications, ApplicationQuery.all().size(1));

            double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            int requests = pinpoint.log().size();
            assertThat(applications)
                    .hasSize(pinpoint.simulator().world().applications().count());
            assertThat(pinpoint.log()).allMatch(entry -> entry.code().isEmpty());
            assertThat(requests / seconds / PER_SECOND).isGreaterThan(0.75);
            assertThat(pinpoint.log().stream()
                            .mapToInt(entry -> entry.retries())
                            .sum())
                    .isLessThan(requests / 20);
        }
    }
}
