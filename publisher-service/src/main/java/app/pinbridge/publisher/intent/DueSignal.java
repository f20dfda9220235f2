package app.pinbridge.publisher.intent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** Wakes workers when something has become due, so that they need not look all the time. */
@ApplicationScoped
public class DueSignal {
    private static final int ENOUGH = 64;

    private final Semaphore due = new Semaphore(0);

    /** Wakes a worker once the transaction is committed. */
    public void afterCommit(Handle handle) {
        handle.afterCommit(this::wake);
    }

    /** Wakes a worker now. */
    public void wake() {
        if (due.availablePermits() < ENOUGH) {
            due.release();
        }
    }

    /** Waits until woken, but no longer than this. */
    public void await(long millis) throws InterruptedException {
        if (due.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            return;
        }
    }
}
