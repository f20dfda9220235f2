package app.pinbridge.pinpoint.retry;

import java.time.Duration;

/** Lets time pass; tests let it pass at once. */
@FunctionalInterface
public interface Sleeper {

    /** Real time. */
    Sleeper REAL = Thread::sleep;

    /** Blocks for so long. */
    void sleep(Duration duration) throws InterruptedException;
}
