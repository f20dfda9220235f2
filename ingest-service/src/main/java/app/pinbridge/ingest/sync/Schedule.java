package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** When a round is followed by the next: at its beat, and what is only done once a day at night. */
@ApplicationScoped
public class Schedule {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MINUTES = 60;
    private static final int ROOM_FOR_HISTORY = 4;
    private static final int LONGEST_BEATS = 6;

    private final Beat beat;
    private final Ledger ledger;

    /** A schedule at this beat, by the hours of these records. */
    public Schedule(Beat beat, Ledger ledger) {
        this.beat = beat;
        this.ledger = ledger;
    }

    /** Beside history, looking for changes may take a fifth of the time, and up to so much longer than its beat. */
    private static Duration leavingRoom(Duration between, Duration took) {
        Duration room = took.multipliedBy(ROOM_FOR_HISTORY);
        Duration longest = between.multipliedBy(LONGEST_BEATS);
        return Stream.of(between, room.compareTo(longest) > 0 ? longest : room)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** When a task whose round is over is due again. */
    Instant next(Handle transaction, SyncedConnection connection, SyncTask task, Instant now) {
        Duration between = beat.between(task.kind(), task.resource());
        if (connection.runCompletedAt().isEmpty() && (task.isPolling() || task.kind() == TaskKind.WINDOW)) {
            return now.plus(leavingRoom(between, Duration.between(task.roundBegan(), now)));
        }
        if (task.kind() != TaskKind.SCAN || between.compareTo(DAY) < 0) {
            return now.plus(between);
        }
        QuietHours hours = new QuietHours(ledger.changesByHour(transaction, connection));
        Duration spread = Duration.ofMinutes(connection.number() % MINUTES);
        return hours.next(now.plus(between.dividedBy(2)), spread);
    }
}
