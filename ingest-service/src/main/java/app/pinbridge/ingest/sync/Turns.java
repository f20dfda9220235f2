package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is in one session. Looking for changes goes first, but only every third step while there is more to do: where
 * Pinpoint is slow, it would otherwise be due again before it is over, and nothing else would ever be read. Used by one thread.
 */
final class Turns {
    private static final int OTHERS_BETWEEN = 2;

    private int othersSince = OTHERS_BETWEEN;

    /**
     * Chooses among what is due, which is in the order of places: of those that look for changes the one that is due for
     * longest, so that none of them starves where Pinpoint is slower than their beat; or all others of one kind, which go
     * abreast, of divided ones the latest parts first. The coming interviews are a kind of their own, so that nothing is read
     * beside them.
     */
    List<SyncTask> choose(List<SyncTask> due) {
        Optional<SyncTask> polling =
                due.stream().filter(SyncTask::isPolling).min(Comparator.comparing(SyncTask::nextAttemptAt));
        Optional<SyncTask> other =
                due.stream().filter(task -> !task.isPolling()).findFirst();
        boolean canWait = other.filter(Turns::goesFirst).isPresent();
        if (polling.isPresent() && !canWait && (other.isEmpty() || othersSince >= OTHERS_BETWEEN)) {
            othersSince = 0;
            return List.of(polling.get());
        }
        othersSince++;
        return other.map(first -> due.stream()
                        .filter(task -> !task.isPolling() && task.kind() == first.kind())
                        .sorted(Comparator.comparingInt(task -> task.stretch().part()))
                        .toList())
                .orElse(List.of());
    }

    /** Before the coming interviews were read once, what changed of them is among them, and unknown in all it refers to. */
    private static boolean goesFirst(SyncTask task) {
        return task.kind() == TaskKind.VERIFY || task.kind() == TaskKind.WINDOW;
    }
}
