package app.pinbridge.pinpoint.budget;

import app.pinbridge.pinpoint.exchange.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request that waits for its turn or has it. Guarded by its {@link Budget}. */
final class Ticket {
    final Priority priority;
    final Instant since;
    final Instant deadline;
    final long sequence;
    /** Whether the pace, and not only other requests, made it wait. */
    boolean paced;

    @Nullable
    Instant startedAt;

    Ticket(Priority priority, Instant since, Instant deadline, long sequence) {
        this.priority = priority;
        this.since = since;
        this.deadline = deadline;
        this.sequence = sequence;
    }
}
