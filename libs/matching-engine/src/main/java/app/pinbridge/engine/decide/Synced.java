package app.pinbridge.engine.decide;

import app.pinbridge.engine.FactView;
import app.pinbridge.engine.FactView.SyncState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether what is missing may still come, or could not be looked at. */
public final class Synced {
    /** How long after a call its records may take to appear. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final List<String> RESOURCES = List.of("applications", "interviews", "job_seekers");

    private final FactView view;
    private final Instant needed;

    /** Each resource is asked for only where an answer turns on it: a certain match waits for none. */
    Synced(FactView view, Instant end) {
        this.view = view;
        this.needed = end.plus(GRACE);
    }

    private SyncState state(String resource) {
        return view.sync(resource, needed);
    }

    private List<SyncState> states() {
        return RESOURCES.stream().map(this::state).toList();
    }

    /** Whether one of the resources may still bring an answer. */
    boolean pending() {
        return states().contains(SyncState.NOT_YET);
    }

    /** Whether one of the resources could not be looked at. */
    boolean blind() {
        return states().contains(SyncState.UNREADABLE);
    }

    /** The resources that could not be looked at. */
    List<String> unreadable() {
        return RESOURCES.stream()
                .filter(resource -> state(resource) == SyncState.UNREADABLE)
                .toList();
    }

    /** Whether jobs were looked at up to the end of the call: until then one that is not known may be confidential. */
    public boolean jobsSeen() {
        return state("jobs") == SyncState.PASSED;
    }

    /** Whether interviews were looked at up to the end of the call. */
    boolean interviewsSeen() {
        return state("interviews") == SyncState.PASSED;
    }

    /** Whether interviews or applications could not be looked at. */
    boolean mainlyBlind() {
        return state("interviews") == SyncState.UNREADABLE || state("applications") == SyncState.UNREADABLE;
    }
}
