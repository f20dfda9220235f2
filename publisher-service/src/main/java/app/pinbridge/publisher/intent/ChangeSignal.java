package app.pinbridge.publisher.intent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells who waits for an intent that it has changed. Only of this process: who waits looks himself now and then. */
@ApplicationScoped
public class ChangeSignal {
    private final ConcurrentMap<Long, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** Waits until the intent changes, but no longer than this. */
    public void await(long intentId, long millis) throws InterruptedException {
        CountDownLatch latch = waiting.computeIfAbsent(intentId, id -> new CountDownLatch(1));
        if (latch.await(millis, TimeUnit.MILLISECONDS)) {
            return;
        }
        waiting.remove(intentId, latch);
    }

    void changed(long intentId) {
        CountDownLatch latch = waiting.remove(intentId);
        if (latch != null) {
            latch.countDown();
        }
    }
}
