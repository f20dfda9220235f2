package app.pinbridge.local.check;

import app.pinbridge.local.stack.StackFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes about by itself. */
public final class Patience {
    private final Runnable requireAlive;
    private final Duration lookEvery;

    /**
     * Patience with a stack.
     *
     * @param requireAlive throws when there is nothing more to wait for
     */
    public Patience(Runnable requireAlive, Duration lookEvery) {
        this.requireAlive = requireAlive;
        this.lookEvery = lookEvery;
    }

    /** Waits until the condition holds; false when it does not in this time. */
    public boolean until(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            requireAlive.run();
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Waits until figures have stood still for a time; false when they go on moving. */
    boolean untilStill(Duration quiet, Duration longest, Supplier<?> figures) {
        Watch watch = new Watch(figures.get(), System.nanoTime());
        return until(longest, () -> {
            watch.see(figures.get());
            return System.nanoTime() - watch.since >= quiet.toNanos();
        });
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(lookEvery.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped");
        }
    }

    /** What was seen last, and since when it is so. */
    private static final class Watch {
        private Object last;
        private long since;

        private Watch(Object last, long since) {
            this.last = last;
            this.since = since;
        }

        private void see(Object now) {
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            }
        }
    }
}
