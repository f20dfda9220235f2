package app.pinbridge.bench.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Sends at a steady rate whatever becomes of what was sent before. Latencies are counted from when a sending was due, not
 * from when it happened: a system that holds up its sender does not hide its own slowness.
 *
 * @param perSecond sendings a second
 */
public record OpenLoop(double perSecond) {

    /** When a sending is due, in nanoseconds after the first. */
    public long due(int number) {
        return (long) (number * (double) TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /**
     * Sends; returns when the last is out.
     *
     * @return when each was due, by {@link System#nanoTime}
     */
    public long[] run(int count, IntConsumer send) {
        long[] dues = new long[count];
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            dues[i] = begun + due(i);
            long wait = dues[i] - System.nanoTime();
            while (wait > 0) {
                LockSupport.parkNanos(wait);
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("stopped while sending");
                }
                wait = dues[i] - System.nanoTime();
            }
            send.accept(i);
        }
        return dues;
    }
}
