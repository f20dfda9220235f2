package app.pinbridge.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.bench.world.Customers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RivalsTest {
    @Test
    void bothEnginesFindMostInterviewsOfASmallWorld() {
        Customers customers = new Customers(7, 2, Instant.parse("2026-03-02T09:00:00Z"));

        List<Rivals.Result> results = new Rivals(customers, 100, 200).run();

        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(result.quality().interviews()).isEqualTo(80);
            assertThat(result.quality().precision()).isGreaterThan(0.9);
            assertThat(result.quality().recall()).isGreaterThan(0.5);
        });
    }

    @Test
    void qualityTellsPrecisionFromRecall() {
        Quality quality = Quality.NONE
                .and(Optional.of("1"), Optional.of("1"))
                .and(Optional.of("2"), Optional.of("3"))
                .and(Optional.of("4"), Optional.empty())
                .and(Optional.of("5"), Optional.empty())
                .and(Optional.empty(), Optional.empty());

        assertThat(quality.precision()).isEqualTo(0.5);
        assertThat(quality.recall()).isEqualTo(0.25);
    }
}
