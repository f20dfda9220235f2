package app.pinbridge.bench.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies of one phase, kept to three digits, from a microsecond to ten minutes. */
public final class Latencies {
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;
    private static final double MICROS_IN_MILLI = 1000;

    private final Histogram histogram = new Histogram(HIGHEST_MICROS, DIGITS);

    /**
     * What a phase's latencies come to, in milliseconds.
     *
     * @param count how many there were
     */
    public record Summary(long count, double p50, double p99, double max) {}

    /** Adds one; what is longer than ten minutes counts as ten minutes, what is negative as nothing. */
    public void record(long nanos) {
        histogram.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, HIGHEST_MICROS));
    }

    /** Half of all were no longer than p50, 99 of 100 no longer than p99. All are 0 when there were none. */
    public Summary summary() {
        return new Summary(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / MICROS_IN_MILLI,
                histogram.getValueAtPercentile(99) / MICROS_IN_MILLI,
                histogram.getMaxValue() / MICROS_IN_MILLI);
    }
}
