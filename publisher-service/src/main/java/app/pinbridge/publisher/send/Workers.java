package app.pinbridge.publisher.send;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.Claims;
import app.pinbridge.publisher.intent.DueSignal;
import app.pinbridge.publisher.pinpoint.Probing;
import app.pinbridge.publisher.plan.Replanning;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The threads that send what is due. Any number of them, in any number of processes, may work on one database. */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final Database database;
    private final Claims claims;
    private final Sender sender;
    private final Replanning replanning;
    private final Probing probing;
    private final DueSignal due;
    private final PublisherConfig config;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running = true;

    /** Workers that start and stop with the service. */
    public Workers(
            Database database,
            Claims claims,
            Sender sender,
            Replanning replanning,
            Probing probing,
            DueSignal due,
            PublisherConfig config) {
        this.database = database;
        this.claims = claims;
        this.sender = sender;
        this.replanning = replanning;
        this.probing = probing;
        this.due = due;
        this.config = config;
    }

    /** How a thread waits when there is nothing to do. */
    private interface Pause {
        void await(long millis) throws InterruptedException;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        if (config.lease().compareTo(config.answerTimeout().multipliedBy(2)) <= 0) {
            throw new IllegalStateException(
                    "pinbridge.publisher.lease must be more than twice pinbridge.publisher.answer-timeout");
        }
        for (int i = 0; i < config.workers(); i++) {
            begin("publisher-" + i, () -> sendOne(false), millis -> due.await(false, millis));
        }
        begin("publisher-clicks", () -> sendOne(true), millis -> due.await(true, millis));
        begin("publisher-probing", probing::one, millis -> stopped.await(millis, MILLISECONDS));
        begin("publisher-replanning", () -> replanning.some() > 0, millis -> stopped.await(millis, MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        stopped.countDown();
        due.wakeAll();
        long end = System.nanoTime() + config.answerTimeout().toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
    }

    /** Claims one due intent and takes it a step further; false when there was none. */
    public boolean sendOne(boolean interactiveOnly) {
        Optional<Claims.Claimed> claimed = database.asWorker(handle -> claims.next(handle, interactiveOnly));
        claimed.ifPresent(sender::advance);
        return claimed.isPresent();
    }

    private void begin(String name, BooleanSupplier step, Pause pause) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> run(step, pause)));
    }

    private void run(BooleanSupplier step, Pause pause) {
        while (running) {
            try {
                if (!attempt(step)) {
                    pause.await(config.pollInterval().toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A step that fails has stored nothing: its intent is claimed again, as one whose sender was lost. */
    private static boolean attempt(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | Error e) {
            LOG.warn("a step of publishing failed; it is taken up again", e);
            return false;
        }
    }
}
