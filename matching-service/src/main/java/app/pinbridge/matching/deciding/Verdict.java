package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Capture;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.Engine;
import app.pinbridge.engine.FactView;
import app.pinbridge.matching.decision.StoredDecision;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and says what the engine, which knows no past and no clock, cannot. */
final class Verdict {
    private final Engine engine;

    Verdict(Engine engine) {
        this.engine = engine;
    }

    /**
     * What is to be said of a subject; empty when there is nothing to say.
     *
     * @param earlier what was last said of it
     */
    @SuppressWarnings("unchecked") // the data says what the event is of
    Optional<? extends EventData> on(Event<?> event, FactView view, Optional<StoredDecision> earlier, Instant now) {
        if (event.data() instanceof Call call) {
            return call.deleted()
                    ? earlier.map(old -> Matches.deleted(call.callId()))
                    : Optional.of(engine.decide((Event<Call>) event, view));
        }
        if (event.data() instanceof AtsInterview) {
            Optional<Capture> last = earlier.map(old -> old.data(Capture.class));
            return capture((Event<AtsInterview>) event, view, last, now);
        }
        return Optional.empty();
    }

    /**
     * Only what is yet to come is asked for: a first sync brings years of interviews that nobody will record. A request
     * that was made for a time to come is followed up until that time, even when its interview moved into the past.
     */
    private Optional<Capture> capture(Event<AtsInterview> event, FactView view, Optional<Capture> last, Instant now) {
        AtsInterview interview = event.data();
        boolean asked = last.filter(capture -> capture.action() == Capture.Action.RECORD)
                .filter(capture -> isToCome(capture.startAt(), capture.endAt(), now))
                .isPresent();
        if (!asked && !isToCome(interview.startAt(), interview.endAt(), now)) {
            // What was asked for is over; who was erased or anonymised since goes out of it.
            return last.filter(capture -> capture.title() != null && !engine.mayName(event, view))
                    .map(Verdict::nameless);
        }
        if (last.isEmpty() && (interview.deleted() || interview.status() == AtsInterview.Status.CANCELLED)) {
            return Optional.empty(); // nothing was asked for, so there is nothing to take back
        }
        return engine.capture(event, view).or(() -> last.map(Verdict::withdrawn));
    }

    private static boolean isToCome(@Nullable Instant start, @Nullable Instant end, Instant now) {
        return Stream.of(Optional.ofNullable(end), Optional.ofNullable(start))
                .flatMap(Optional::stream)
                .findFirst()
                .map(now::isBefore)
                .orElse(false);
    }

    private static Capture nameless(Capture last) {
        return new Capture(
                last.interviewId(),
                last.action(),
                last.startAt(),
                last.endAt(),
                last.conferencingUrl(),
                null,
                last.reason(),
                false);
    }

    /** Takes a request back. */
    private static Capture withdrawn(Capture last) {
        return new Capture(
                last.interviewId(),
                Capture.Action.CANCEL,
                last.startAt(),
                last.endAt(),
                last.conferencingUrl(),
                last.title(),
                last.reason(),
                false);
    }
}
