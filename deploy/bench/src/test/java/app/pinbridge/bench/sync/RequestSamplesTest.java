package app.pinbridge.bench.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.bench.sync.SimulatedAccount.Counts;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RequestSamplesTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void the_settled_rate_leaves_the_first_half_minute_out() {
        List<Counts> samples = LongStream.rangeClosed(0, 90)
                .mapToObj(second -> new Counts(second * SECOND, second < 30 ? second : 30 + (second - 30) * 10, 2))
                .toList();

        SyncFigures.Requests requests = RequestSamples.figures(samples);

        assertThat(requests.steadyPerSecond()).isEqualTo(10);
        assertThat(requests.accepted()).isEqualTo(630);
        assertThat(requests.throttled()).isZero();
    }

    @Test
    void of_a_short_run_the_second_half_counts() {
        List<Counts> samples =
                List.of(new Counts(0, 0, 0), new Counts(5 * SECOND, 10, 1), new Counts(10 * SECOND, 60, 1));

        SyncFigures.Requests requests = RequestSamples.figures(samples);

        assertThat(requests.steadyPerSecond()).isEqualTo(10);
        assertThat(requests.throttled()).isEqualTo(1);
        assertThat(requests.steadyThrottled()).isZero();
    }
}
