package app.pinbridge.publisher.pinpoint;

import app.pinbridge.kit.internal.InternalTokens;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.observe.RequestLog;
import app.pinbridge.publisher.pinpoint.ActivityApi.Made;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells the customers' log of this service's requests to Pinpoint, in batches and off the path of the request: that never waits
 * for the log nor fails by it. While the log is away so many requests wait in memory; what does not fit is missing and counted.
 */
@ApplicationScoped
class ActivityReport {
    private static final Logger LOG = Logger.getLogger(ActivityReport.class);
    private static final int BATCH = 500;
    private static final long INTERVAL_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 3;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("activity-report").factory());
    private final List<Made> batch = new ArrayList<>();
    private final BlockingQueue<Made> waiting;
    private final ActivityApi log;
    private final InternalTokens tokens;
    private final Counter dropped;

    ActivityReport(
            @RestClient ActivityApi log,
            InternalTokens tokens,
            @ConfigProperty(name = "pinbridge.activity.most-waiting", defaultValue = "10000") int mostWaiting,
            MeterRegistry meters) {
        this.log = log;
        this.tokens = tokens;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.dropped = meters.counter("pinbridge.activity.dropped");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // tick lets no failure through that the future would hold
    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::tick, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        if (timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            tick();
        }
    }

    /** What is asked of a customer's Pinpoint by somebody. */
    RequestLog logOf(String tenantId, String askedBy) {
        return entry -> {
            if (wasMade(entry) && !waiting.offer(Made.of(tenantId, askedBy, entry))) {
                dropped.increment();
            }
        };
    }

    private static boolean wasMade(RequestLog.Entry entry) {
        return entry.code().filter(ErrorCode.CALLED_OFF::equals).isEmpty();
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
            log.tell(tokens.authorization(), new ActivityApi.Report(batch));
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
