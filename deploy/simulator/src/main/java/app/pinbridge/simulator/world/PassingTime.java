package app.pinbridge.simulator.world;

import app.pinbridge.simulator.keys.Incidents;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets life go on, and administrators interfere, while the world's clock runs, at so many happenings in a simulated hour. One
 * that fails is logged and does not end the others.
 */
public final class PassingTime implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PassingTime.class.getName());
    private static final long BEAT_MILLIS = 250;
    private static final double MILLIS_IN_HOUR = 3_600_000;
    private static final double APPLICATIONS_FOR_ONE_AN_HOUR = 1500;
    private static final int FEWEST_AN_HOUR = 2;
    private static final int MOST_IN_A_BEAT = 500;

    private final SimulatedClock clock;
    private final Runnable happening;
    private final Incidents incidents;
    private final double perHour;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private PassingTime(SimulatedClock clock, Runnable happening, Incidents incidents, double perHour) {
        this.clock = clock;
        this.happening = happening;
        this.incidents = incidents;
        this.perHour = perHour;
    }

    /** Begins; nothing happens for as long as the clock stands. */
    public static PassingTime begin(World world, Life life, Incidents incidents) {
        double perHour = Math.max(FEWEST_AN_HOUR, world.applications().rows() / APPLICATIONS_FOR_ONE_AN_HOUR);
        return begin(world.clock(), life::tick, incidents, perHour);
    }

    static PassingTime begin(SimulatedClock clock, Runnable happening, Incidents incidents, double perHour) {
        PassingTime passing = new PassingTime(clock, happening, incidents, perHour);
        Thread.ofVirtual().name("passing-time").start(passing::run);
        return passing;
    }

    private void run() {
        double due = 0;
        try {
            while (!stopped.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                Duration passed = Duration.ofMillis((long) (clock.pace() * BEAT_MILLIS));
                attempt(() -> incidents.passed(passed, clock.instant()));
                due += clock.pace() * BEAT_MILLIS / MILLIS_IN_HOUR * perHour;
                for (int i = 0; due >= 1 && i < MOST_IN_A_BEAT; i++) {
                    attempt(happening);
                    due--;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "something that was to happen in the simulated account failed", e);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
