package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.key.ConnectionKey;
import app.pinbridge.ingest.reading.Cursor;
import app.pinbridge.ingest.reading.Stretch;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Reads ahead: while one page is stored, those that come next are on their way, of several tasks abreast. Storing stays with
 * the session, each task's pages in their order, so that a checkpoint means what it says: what was under way when a session
 * ended is read again. Used by one thread.
 */
final class Ahead implements AutoCloseable {
    /** So many one connection's budget has under way, but for the place that is kept for people. */
    private static final int MOST = 5;

    private final Semaphore room;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<StepResult> arrivals = new ExecutorCompletionService<>(threads);
    private final Map<Place, Reading> readings = new HashMap<>();

    /**
     * Readings of one session, which has one place of its own.
     *
     * @param room for more pages that are ahead, among all sessions of the process: they take memory
     */
    Ahead(Semaphore room) {
        this.room = room;
    }

    /** A place in a list, of a round that may not have begun. */
    private record Place(TaskKind kind, Resource resource, Stretch stretch, Optional<Instant> anchor, Cursor cursor) {
        static Place of(SyncTask task) {
            return new Place(task.kind(), task.resource(), task.stretch(), task.anchor(), task.cursor());
        }
    }

    /**
     * What is under way, or arrived.
     *
     * @param key that it is asked for with
     * @param since when it began
     * @param shared whether it takes of the room that sessions share
     */
    private record Reading(ConnectionKey key, Instant since, Future<StepResult> result, boolean shared) {}

    /**
     * What has arrived.
     *
     * @param task as it was when that was asked for
     * @param since when it was asked for; nothing of it is older than that
     */
    record Arrived(SyncTask task, ConnectionKey key, Instant since, StepResult result) {}

    /** Begins a step that only reads, unless it is under way or there is no room. */
    void begin(SyncTask task, ConnectionKey key, Instant now, Callable<StepResult> step) {
        Place place = Place.of(task);
        if (readings.containsKey(place) || readings.size() >= MOST) {
            return;
        }
        boolean own = readings.values().stream().allMatch(Reading::shared);
        if (own || room.tryAcquire()) {
            readings.put(place, new Reading(key, now, arrivals.submit(step), !own));
        }
    }

    /** Lets go of what was read for tasks that are not due any more. */
    void keepOnly(Collection<SyncTask> due) {
        Set<Place> gone = new HashSet<>(readings.keySet());
        due.forEach(task -> gone.remove(Place.of(task)));
        gone.forEach(this::letGo);
    }

    /** Takes the first of these, in their order, that is here already. */
    Optional<Arrived> arrived(List<SyncTask> tasks) throws InterruptedException {
        forgetArrivals();
        for (SyncTask task : tasks) {
            Optional<Reading> reading = Optional.ofNullable(readings.get(Place.of(task)))
                    .filter(one -> one.result().isDone());
            if (reading.isPresent()) {
                return Optional.of(take(task, reading.get()));
            }
        }
        return Optional.empty();
    }

    /** Takes the first of these that comes; empty when none of them is under way. */
    Optional<Arrived> await(List<SyncTask> tasks) throws InterruptedException {
        Optional<Arrived> here = arrived(tasks);
        while (here.isEmpty() && tasks.stream().map(Place::of).anyMatch(readings::containsKey)) {
            Future<StepResult> unused = arrivals.take(); // may be of another task, or one that was let go
            here = arrived(tasks);
        }
        return here;
    }

    /**
     * Lets go of what was told of arrivals until now: whether one is here is asked of each reading, and a page that was taken
     * would be held here until somebody waits, which a session that stores more slowly than it reads never does.
     */
    private void forgetArrivals() {
        Optional<Future<StepResult>> told = Optional.ofNullable(arrivals.poll());
        while (told.isPresent()) {
            told = Optional.ofNullable(arrivals.poll());
        }
    }

    private Arrived take(SyncTask task, Reading reading) throws InterruptedException {
        readings.remove(Place.of(task));
        leave(reading);
        try {
            return new Arrived(
                    task.begun(reading.since()),
                    reading.key(),
                    reading.since(),
                    reading.result().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step that was taken ahead broke", e.getCause());
        }
    }

    private void letGo(Place place) {
        Optional.ofNullable(readings.remove(place)).ifPresent(reading -> {
            reading.result().cancel(true);
            leave(reading);
        });
    }

    private void leave(Reading reading) {
        if (reading.shared()) {
            room.release();
        }
    }

    /** Breaks off what is under way, and waits until it has ended. */
    @Override
    public void close() {
        Set.copyOf(readings.keySet()).forEach(this::letGo);
        threads.shutdownNow();
        threads.close();
    }
}
