package app.pinbridge.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    /** The histogram keeps three digits. */
    private static final double EXACT_TO = 0.001;

    @Test
    void halfIsNoLongerThanP50AndNinetyNineOfAHundredNoLongerThanP99() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 1000).forEach(millis -> latencies.record(TimeUnit.MILLISECONDS.toNanos(millis)));

        Latencies.Summary summary = latencies.summary();

        assertThat(summary.count()).isEqualTo(1000);
        assertThat(summary.p50()).isEqualTo(500, within(500 * EXACT_TO));
        assertThat(summary.p99()).isEqualTo(990, within(990 * EXACT_TO));
        assertThat(summary.max()).isEqualTo(1000, within(1000 * EXACT_TO));
    }

    @Test
    void oneSlowOfAHundredShowsInTheMaximumButNotInP99() {
        Latencies latencies = new Latencies();
        LongStream.range(0, 99).forEach(i -> latencies.record(TimeUnit.MILLISECONDS.toNanos(2)));
        latencies.record(TimeUnit.SECONDS.toNanos(1));

        Latencies.Summary summary = latencies.summary();

        assertThat(summary.p99()).isEqualTo(2, within(2 * EXACT_TO));
        assertThat(summary.max()).isEqualTo(1000, within(1000 * EXACT_TO));
    }

    @Test
    void whatIsTooLongOrNegativeIsCutAndCounted() {
        Latencies latencies = new Latencies();
        latencies.record(TimeUnit.HOURS.toNanos(1));
        latencies.record(-5);

        Latencies.Summary summary = latencies.summary();

        assertThat(summary.count()).isEqualTo(2);
        assertThat(summary.max()).isEqualTo(TimeUnit.MINUTES.toMillis(10), within(600_000 * EXACT_TO));
        assertThat(summary.p50()).isZero();
    }

    @Test
    void nothingComesToNothing() {
        assertThat(new Latencies().summary()).isEqualTo(new Latencies.Summary(0, 0, 0, 0));
    }
}
