package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.task.SyncTask;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is in one session. Looking for changes goes first, but only every other step while there is more to do: where
 * Pinpoint is slow, it would otherwise be due again before it is over, and nothing else would ever be read. Used by one thread.
 */
final class Turns {
    private boolean polledLast;

    /** Chooses among what is due, which is in the order of places. */
    Optional<SyncTask> choose(List<SyncTask> due) {
        Optional<SyncTask> other =
                due.stream().filter(task -> !task.kind().isPolling()).findFirst();
        Optional<SyncTask> chosen =
                polledLast && other.isPresent() ? other : due.stream().findFirst();
        polledLast = chosen.filter(task -> task.kind().isPolling()).isPresent();
        return chosen;
    }
}
