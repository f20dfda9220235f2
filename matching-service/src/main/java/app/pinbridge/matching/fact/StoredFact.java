package app.pinbridge.matching.fact;

import app.pinbridge.contracts.BinaryCodec;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A fact as stored.
 *
 * @param data the event's data as JSON
 * @param keys hashes of its candidate keys
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares rows
public record StoredFact(Ref ref, Instant time, String eventId, String source, byte[] data, Hashes keys) {

    /** The row that stores an event. */
    static StoredFact of(Event<?> event, Hashes keys) {
        return new StoredFact(
                new Ref(event.tenantId(), event.subject()),
                event.time(),
                event.id(),
                event.source(),
                BinaryCodec.value(event),
                keys);
    }

    static StoredFact read(ResultSet row) throws SQLException {
        return new StoredFact(
                new Ref(row.getString("tenant_id"), row.getString("subject")),
                Instant.ofEpochSecond(row.getLong("event_second"), row.getInt("event_nano")),
                row.getString("event_id"),
                row.getString("source"),
                row.getBytes("data"),
                Hashes.read(row.getBytes("keys")));
    }

    /** Whether the event stands against this fact, by the rule of {@link Event#STANDING}. */
    boolean yieldsTo(Event<?> event) {
        int later = event.time().compareTo(time);
        int greater = later == 0 ? event.id().compareTo(eventId) : later;
        return greater == 0 ? event.standsAgainst(event()) : greater > 0;
    }

    /** What stands. */
    public Fact fact() {
        return Fact.of(this);
    }

    /** The event that it was stored from, without its trace. */
    public Event<?> event() {
        EventType type = FactTypes.of(ref.subject());
        try {
            return new Event<>(
                    eventId,
                    source,
                    type,
                    ref.subject(),
                    time,
                    ref.tenantId(),
                    Json.MAPPER.readValue(data, type.dataType()),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored fact cannot be read: " + ref, e);
        }
    }
}
