package app.pinbridge.publisher.intent;

import app.pinbridge.publisher.PublisherConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/**
 * Wakes workers when something has become due, so that they need not look all the time. A look costs the database as much as a
 * comment: nobody is woken for what is not due, and whoever has sent one looks again by himself.
 */
@ApplicationScoped
public class DueSignal {
    private final Semaphore forAll = new Semaphore(0);
    private final Semaphore forClicks = new Semaphore(0);
    private final int workers;

    /** A signal for as many workers as are configured. */
    public DueSignal(PublisherConfig config) {
        this.workers = config.workers();
    }

    /** Wakes one worker once the transaction is committed; where a person waits, the one that is kept for that too. */
    public void afterCommit(Handle handle, boolean interactive) {
        handle.afterCommit(() -> {
            wake(forAll, 1);
            wake(forClicks, interactive ? 1 : 0);
        });
    }

    /** Wakes all workers once the transaction is committed: there is no telling how much is due. */
    public void allAfterCommit(Handle handle) {
        handle.afterCommit(this::wakeAll);
    }

    /** Wakes all workers now. */
    public void wakeAll() {
        wake(forAll, workers);
        wake(forClicks, 1);
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

    /** More wake-ups than workers are of no use. */
    private void wake(Semaphore due, int count) {
        due.release(Math.clamp(workers - due.availablePermits(), 0, count));
    }
}
