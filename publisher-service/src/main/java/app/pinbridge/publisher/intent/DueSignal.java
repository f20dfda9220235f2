package app.pinbridge.publisher.intent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** Wakes workers when something has become due, so that they need not look all the time. */
@ApplicationScoped
public class DueSignal {
    private static final int ENOUGH = 64;

    private final Semaphore forAll = new Semaphore(0);
    private final Semaphore forClicks = new Semaphore(0);

    /** Wakes a worker once the transaction is committed. */
    public void afterCommit(Handle handle) {
        handle.afterCommit(this::wake);
    }

    /** Wakes a worker of each kind now. */
    public void wake() {
        wake(forAll);
        wake(forClicks);
    }

    /**
     * Waits until woken, but no longer than this.
     *
     * @param clicks the waiting worker is the one for what people wait for; it takes no wake-up away from the others
     */
    public void await(boolean clicks, long millis) throws InterruptedException {
        Semaphore due = clicks ? forClicks : forAll;
        if (due.tryAcquire(millis, TimeUnit.MILLISECONDS) && clicks) {
            due.drainPermits();
        }
    }

    private static void wake(Semaphore due) {
        if (due.availablePermits() < ENOUGH) {
            due.release();
        }
    }
}
