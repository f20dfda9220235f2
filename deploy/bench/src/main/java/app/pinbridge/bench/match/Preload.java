package app.pinbridge.bench.match;

import app.pinbridge.bench.BenchStack;
import app.pinbridge.bench.measure.Sender;
import app.pinbridge.bench.measure.ServiceCounter;
import app.pinbridge.bench.world.Customers;
import app.pinbridge.contracts.Event;
import app.pinbridge.local.console.Terminal;
import app.pinbridge.local.stack.StackFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Brings customers' records into the service as ingest-service would: events on the topic, no short cut. */
final class Preload {
    /** As many records as may be on their way: enough to keep the service busy, few enough to end in time. */
    private static final long ON_THE_WAY = 60_000;

    private static final int LOOK_EVERY = 10_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final BenchStack stack;
    private final Customers customers;
    private final ServiceCounter counter;
    private final Terminal terminal;
    private long sent;
    private int loaded;

    Preload(BenchStack stack, Customers customers, ServiceCounter counter, Terminal terminal) {
        this.stack = stack;
        this.customers = customers;
        this.counter = counter;
        this.terminal = terminal;
        this.sent = counter.done();
    }

    /**
     * How a load went.
     *
     * @param interviews how many each customer has now, which are fewer than wanted where time ran out
     * @param records how many records were loaded this time
     */
    record Loaded(int interviews, long records, double seconds) {
        double perSecond() {
            return seconds == 0 ? 0 : records / seconds;
        }
    }

    /** Loads until each customer has so many interviews, or time runs out; returns when all that was sent is stored. */
    Loaded upTo(int interviews, Duration bound) {
        long before = sent;
        long begun = System.nanoTime();
        try (Sender sender = new Sender(stack.servers());
                Terminal.Progress progress = terminal.progress("interviews loaded")) {
            Runnable show = () -> show(progress, interviews, before, begun);
            if (loaded == 0) {
                for (int tenant = 0; tenant < customers.tenants(); tenant++) {
                    customers.beginning(tenant).forEach(event -> send(sender, event));
                }
            }
            long look = sent + LOOK_EVERY;
            while (loaded < interviews && System.nanoTime() - begun < bound.toNanos()) {
                for (int tenant = 0; tenant < customers.tenants(); tenant++) {
                    customers.records(tenant, loaded).forEach(event -> send(sender, event));
                }
                loaded++;
                if (sent >= look) {
                    awaitOnTheWay(ON_THE_WAY, show);
                    look = sent + LOOK_EVERY;
                }
            }
            sender.flush();
            awaitOnTheWay(0, show);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        requireNoneDead();
        return new Loaded(loaded, sent - before, seconds);
    }

    /** Notes records that were sent by others. */
    void sentByOthers(long count) {
        sent += count;
    }

    private void send(Sender sender, Event<?> event) {
        sender.send(Sender.record(event, event.type().topic()));
        sent++;
    }

    private void awaitOnTheWay(long most, Runnable show) {
        while (sent - counter.done() > most) {
            show.run();
            stack.launcher().requireAlive();
            requireNoneDead();
            LockSupport.parkNanos(LOOK_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new StackFailure("stopped while loading");
            }
        }
    }

    /** Shows how many interviews the service has stored, as far as its count of records tells; many more may be on their way. */
    private void show(Terminal.Progress progress, int interviews, long before, long begun) {
        long stored = counter.done() - before;
        double share = (double) stored / Math.max(1, sent - before);
        progress.at(
                (long) (share * loaded * customers.tenants()),
                (long) interviews * customers.tenants(),
                rate(stored, begun));
    }

    private void requireNoneDead() {
        long dead = counter.dead();
        if (dead > 0) {
            throw new StackFailure("the service put " + dead + " records aside; its log is in "
                    + stack.state().log("matching-service"));
        }
    }

    private static String rate(long records, long begun) {
        return (long) (records / ((System.nanoTime() - begun) / 1e9)) + " records/s";
    }
}
