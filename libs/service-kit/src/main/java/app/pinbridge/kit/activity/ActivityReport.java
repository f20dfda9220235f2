package app.pinbridge.kit.activity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Tells the customers' log of a service's requests to Pinpoint, in batches and off the path of the request: that never waits
 * for the log nor fails by it. While the log is away so many requests wait in memory; what does not fit is missing and counted.
 */
public final class ActivityReport {
    private static final Logger LOG = Logger.getLogger(ActivityReport.class);
    private static final int BATCH = 500;
    private static final long INTERVAL_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 3;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("activity-report").factory());
    private final List<MadeRequest> batch = new ArrayList<>();
    private final BlockingQueue<MadeRequest> waiting;
    private final Consumer<List<MadeRequest>> log;
    private final Counter dropped;

    /**
     * A report that is yet to be started.
     *
     * @param log takes some at once, the same again where it failed; throws as a REST client does
     * @param mostWaiting so many wait while the log is away
     */
    public ActivityReport(Consumer<List<MadeRequest>> log, int mostWaiting, MeterRegistry meters) {
        this.log = log;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.dropped = meters.counter("pinbridge.activity.dropped");
    }

    /** Begins to tell, once a second. */
    @SuppressWarnings("FutureReturnValueIgnored") // tick lets no failure through that the future would hold
    public void start() {
        timer.scheduleWithFixedDelay(this::tick, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Tells what is left, and ends. */
    public void stop() throws InterruptedException {
        timer.shutdown();
        if (timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            tick();
        }
    }

    /** Takes a request to be told of. */
    public void add(MadeRequest request) {
        if (!waiting.offer(request)) {
            dropped.increment();
        }
    }

    private void tick() {
        try {
            tell();
        } catch (WebApplicationException | ProcessingException e) {
            LOG.debugf("requests to Pinpoint are not in the log yet: %s", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("telling of requests to Pinpoint failed; they are told again", e);
        }
    }

    /** Tells what waits; a batch that fails is kept for the next time, unless no time would be better. */
    private synchronized void tell() {
        do {
            waiting.drainTo(batch, BATCH - batch.size());
            if (!batch.isEmpty()) {
                tellBatch();
                batch.clear();
            }
        } while (!waiting.isEmpty());
    }

    private void tellBatch() {
        try {
            log.accept(List.copyOf(batch));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status != 400 && status != 413) {
                throw e;
            }
            dropped.increment(batch.size());
            LOG.warnf("%d requests to Pinpoint are missing in the log, which refused them: %d", batch.size(), status);
        }
    }
}
