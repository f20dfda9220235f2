package app.pinbridge.engine.decide;

import app.pinbridge.engine.FactView;
import app.pinbridge.engine.FactView.SyncState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether what is missing may still come, or could not be looked at. */
final class Synced {
    /** How long after a call its records may take to appear. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Map<String, SyncState> states = new TreeMap<>();

    Synced(FactView view, Instant end) {
        for (String resource : new String[] {"interviews", "applications", "job_seekers"}) {
            states.put(resource, view.sync(resource, end.plus(GRACE)));
        }
    }

    /** Whether one of the resources may still bring an answer. */
    boolean pending() {
        return states.containsValue(SyncState.NOT_YET);
    }

    /** Whether one of the resources could not be looked at. */
    boolean blind() {
        return states.containsValue(SyncState.UNREADABLE);
    }

    /** The resources that could not be looked at. */
    List<String> unreadable() {
        return states.entrySet().stream()
                .filter(state -> state.getValue() == SyncState.UNREADABLE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether interviews were looked at up to the end of the call. */
    boolean interviewsSeen() {
        return states.get("interviews") == SyncState.PASSED;
    }

    /** Whether interviews or applications could not be looked at. */
    boolean mainlyBlind() {
        return states.get("interviews") == SyncState.UNREADABLE || states.get("applications") == SyncState.UNREADABLE;
    }
}
