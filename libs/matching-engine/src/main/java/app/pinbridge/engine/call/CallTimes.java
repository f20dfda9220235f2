package app.pinbridge.engine.call;

import app.pinbridge.contracts.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a call was to be and when it was.
 *
 * @param scheduled the slot of the calendar entry
 * @param actual when it was held
 */
public record CallTimes(Optional<Span> scheduled, Optional<Span> actual) {
    private static final Duration USUAL_LENGTH = Duration.ofMinutes(45);
    /** A calendar entry as long as this may block a day around its sessions. */
    private static final Duration BLOCK = Duration.ofHours(4);

    static CallTimes of(Call call) {
        return new CallTimes(
                span(Optional.ofNullable(call.scheduledStart()), Optional.ofNullable(call.scheduledEnd())),
                span(Optional.ofNullable(call.startedAt()), Optional.ofNullable(call.endedAt())));
    }

    /** The call's own slot: what was scheduled, else what was held; of a session within a block the session. */
    public Optional<Span> slot() {
        return withinBlock() ? actual : scheduled.or(() -> actual);
    }

    /** Whether it was one session of an entry that blocks hours around several. */
    public boolean withinBlock() {
        return scheduled.isPresent()
                && actual.isPresent()
                && scheduled.get().length().compareTo(BLOCK) >= 0
                && actual.get()
                                .length()
                                .multipliedBy(2)
                                .compareTo(scheduled.get().length())
                        < 0
                && scheduled.get().covers(actual.get()) >= 1;
    }

    /** What was held, else what was scheduled. */
    public Optional<Span> held() {
        return actual.or(() -> scheduled);
    }

    /** When it is over. */
    public Optional<Instant> end() {
        return held().map(Span::end);
    }

    private static Optional<Span> span(Optional<Instant> start, Optional<Instant> end) {
        return start.or(() -> end.map(at -> at.minus(USUAL_LENGTH)))
                .map(from -> new Span(from, end.orElse(from.plus(USUAL_LENGTH))));
    }
}
