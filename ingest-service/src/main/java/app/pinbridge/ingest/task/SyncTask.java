package app.pinbridge.ingest.task;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.reading.Cursor;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.ingest.reading.Stretch;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to be done for a connection, round after round, and how far the present round is: the checkpoint.
 *
 * @param stretch the part of a list that it reads, where it is divided
 * @param cursor where to go on reading
 * @param anchor when the present round began
 * @param newest the latest {@code updated_at} that it has seen
 * @param shaky whether it found news beyond its first page: what went from the list meanwhile may have hidden more
 * @param rounds how many are done
 * @param attempts failed in a row
 * @param problem why the last one failed, an error code of the Pinpoint client
 * @param problemSince when that began
 */
public record SyncTask(
        TaskKind kind,
        Resource resource,
        Stretch stretch,
        Phase phase,
        Cursor cursor,
        Optional<Instant> anchor,
        Optional<Instant> newest,
        boolean shaky,
        long rounds,
        Instant nextAttemptAt,
        int attempts,
        Optional<String> problem,
        Optional<Instant> problemSince) {

    /** Where in a round a task is. */
    public enum Phase {
        IDLE,
        READING,
        ASKING
    }

    /** A task that was never begun. */
    public static SyncTask first(TaskKind kind, Resource resource, Instant due) {
        return new SyncTask(
                kind,
                resource,
                Stretch.ALL,
                Phase.IDLE,
                Cursor.START,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                due,
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** In a round: the present one, or one that begins now. */
    public SyncTask begun(Instant now) {
        return phase == Phase.IDLE
                ? inPhase(Phase.READING, Cursor.START, Optional.of(now), Optional.empty(), false)
                : this;
    }

    /** Whether this is the first step of a first reading, which may be divided. */
    public boolean mayBeDivided() {
        return kind == TaskKind.SCAN
                && rounds == 0
                && stretch.isAll()
                && phase == Phase.READING
                && cursor.equals(Cursor.START);
    }

    /** The same round, of one part of the list. */
    public SyncTask of(Stretch part) {
        return new SyncTask(
                kind,
                resource,
                part,
                phase,
                cursor,
                anchor,
                newest,
                shaky,
                rounds,
                nextAttemptAt,
                attempts,
                problem,
                problemSince);
    }

    /** Whether it only looks for what is new; of the coming interviews from the second reading on. */
    public boolean isPolling() {
        return kind.isPolling() || (kind == TaskKind.WINDOW && rounds > 0);
    }

    /** When the present round began. Throws {@link java.util.NoSuchElementException} between rounds. */
    public Instant roundBegan() {
        return anchor.orElseThrow();
    }

    /**
     * After a page, to go on with the next or to end the round.
     *
     * @param news whether anything on it had to be sent
     */
    public SyncTask after(ReadPage page, boolean news) {
        boolean nowShaky = shaky || (news && page.isDeep());
        Optional<Instant> latest = Stream.concat(
                        newest.stream(),
                        page.of(resource).stream().map(Snapshot::updatedAt).flatMap(Optional::stream))
                .max(Instant::compareTo);
        return page.next().isPresent()
                ? inPhase(Phase.READING, page.next().get(), anchor, latest, nowShaky)
                : inPhase(Phase.ASKING, Cursor.START, anchor, latest, nowShaky);
    }

    /** After the round, to begin another at the given time. */
    public SyncTask finished(Instant next) {
        return new SyncTask(
                kind,
                resource,
                Stretch.ALL,
                Phase.IDLE,
                Cursor.START,
                Optional.empty(),
                Optional.empty(),
                false,
                rounds + 1,
                next,
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, to be tried again from the same place. */
    public SyncTask held(String code, Instant now, Instant next) {
        return new SyncTask(
                kind,
                resource,
                stretch,
                phase,
                cursor,
                anchor,
                newest,
                shaky,
                rounds,
                next,
                attempts + 1,
                Optional.of(code),
                problemSince.or(() -> Optional.of(now)));
    }

    /** The same place in the round, after what failed there was answered. */
    public SyncTask answered() {
        return inPhase(phase, cursor, anchor, newest, shaky);
    }

    private SyncTask inPhase(
            Phase to, Cursor place, Optional<Instant> began, Optional<Instant> latest, boolean isShaky) {
        return new SyncTask(
                kind,
                resource,
                stretch,
                to,
                place,
                began,
                latest,
                isShaky,
                rounds,
                nextAttemptAt,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
