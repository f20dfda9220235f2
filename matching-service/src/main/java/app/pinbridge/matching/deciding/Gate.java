package app.pinbridge.matching.deciding;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where decisions that are made side by side wait for evidence. One thread, which alone speaks to the database, waits until
 * every decision is made or waits here; then it loads for all of them what they asked for, and opens. While decisions run,
 * nothing that they read changes.
 */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Condition opened = lock.newCondition();
    private int running;
    private int waiting;
    private int openings;

    /** So many decisions begin now. */
    void admit(int decisions) {
        lock.lock();
        try {
            running += decisions;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next opening; called by a decision that lacks something. */
    void pass() {
        lock.lock();
        try {
            int before = openings;
            running--;
            waiting++;
            tellWhenQuiet();
            while (openings == before) {
                opened.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was given up", e);
        } finally {
            lock.unlock();
        }
    }

    /** A decision is made. */
    void leave() {
        lock.lock();
        try {
            running--;
            tellWhenQuiet();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no decision runs; whether one waits for evidence. */
    boolean awaitQuiet() {
        lock.lock();
        try {
            while (running > 0) {
                quiet.await();
            }
            return waiting > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while deciding", e);
        } finally {
            lock.unlock();
        }
    }

    /** Lets all that wait go on. */
    void open() {
        lock.lock();
        try {
            running += waiting;
            waiting = 0;
            openings++;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tellWhenQuiet() {
        if (running == 0) {
            quiet.signal();
        }
    }
}
