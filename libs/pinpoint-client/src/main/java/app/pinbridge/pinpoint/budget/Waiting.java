package app.pinbridge.pinpoint.budget;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** How a budget lets time pass; tests let it pass at once. */
@FunctionalInterface
public interface Waiting {

    /** Real time. */
    Waiting REAL = Waiting::inRealTime;

    /** Waits for a change, at most so long. The lock of the condition is held. */
    void await(Condition changed, Duration atMost) throws InterruptedException;

    @SuppressWarnings({"WaitNotInLoop", "ResultOfMethodCallIgnored"
    }) // the budget loops; signal or time is all the same
    private static void inRealTime(Condition changed, Duration atMost) throws InterruptedException {
        changed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
