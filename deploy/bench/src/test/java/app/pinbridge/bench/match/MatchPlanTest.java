package app.pinbridge.bench.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchPlanTest {
    private static final MatchPlan PLAN =
            new MatchPlan(List.of(100_000, 10_000), 8, 8000, 2000, 1000, 10, Duration.ofMinutes(1));

    @Test
    void stepsRise() {
        assertThat(PLAN.interviews()).containsExactly(10_000, 100_000);
    }

    @Test
    void latencyIsMeasuredAtTheWantedRateWhereTheServiceHoldsIt() {
        assertThat(PLAN.steadyRate(5000)).isEqualTo(1000);
        assertThat(PLAN.latencyEvents(1000)).isEqualTo(10_000);
    }

    @Test
    void latencyOfASlowServiceIsMeasuredBelowItsOwnSpeed() {
        assertThat(PLAN.steadyRate(100)).isEqualTo(70);
    }

    @Test
    void aSlowServiceIsGivenFewerCallsSoThatItEnds() {
        assertThat(PLAN.speedEvents(5000)).isEqualTo(8000);
        assertThat(PLAN.speedEvents(100)).isEqualTo(3000);
        assertThat(PLAN.speedEvents(1)).isEqualTo(500);
    }

    @Test
    void warmsUpAsLongAsThereAreInterviewsForIt() {
        assertThat(PLAN.warmUpWithin(100_000)).isEqualTo(2000);
        assertThat(PLAN.fewestCalls()).isEqualTo(18_500);
        assertThat(PLAN.warmUpWithin(18_500)).isEqualTo(500);
    }

    @Test
    void refusesMoreCustomersThanInterviewsAreFor() {
        assertThatThrownBy(() -> new MatchPlan(List.of(50), 8, 1, 1, 1, 1, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
