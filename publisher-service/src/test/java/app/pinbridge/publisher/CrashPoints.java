package app.pinbridge.publisher;

import app.pinbridge.publisher.send.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** Dies once at a chosen step, storing nothing more: what a kill leaves behind. */
@ApplicationScoped
public class CrashPoints implements Checkpoint {
    private final AtomicReference<Step> armed = new AtomicReference<>();

    void dieAt(Step step) {
        armed.set(step);
    }

    boolean died() {
        return armed.get() == null;
    }

    @Override
    public void reached(Step step, long intentId) {
        if (armed.compareAndSet(step, null)) {
            throw new Killed();
        }
    }

    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }
}
