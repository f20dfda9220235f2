package app.pinbridge.engine.backtest;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.contracts.StructuredCodec;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads recorded events. Those of the contract that the matcher does not read, such as its own answers, are passed over. */
public final class EventLines {
    private static final Set<EventType> INPUTS = EnumSet.of(
            EventType.CONNECTION,
            EventType.ATS_USER,
            EventType.ATS_JOB,
            EventType.ATS_APPLICATION,
            EventType.ATS_JOB_SEEKER,
            EventType.ATS_INTERVIEW,
            EventType.ATS_SYNC,
            EventType.CALL);

    private EventLines() {}

    /** The event of a line; nothing where the matcher does not read its type. */
    public static Optional<Event<?>> read(String line) {
        Event<?> event;
        try {
            event = StructuredCodec.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidEventException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        return INPUTS.contains(event.type()) ? Optional.of(event) : Optional.empty();
    }
}
