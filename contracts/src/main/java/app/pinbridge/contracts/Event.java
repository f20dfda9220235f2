package app.pinbridge.contracts;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvents 1.0 event.
 *
 * @param id unique per source; the same event sent twice keeps its id
 * @param source {@code /pinbridge/<service>} or the host product's own URI
 * @param type one of {@link EventType}
 * @param subject the entity, e.g. {@code interviews/24}
 * @param time when the fact became true at its origin
 * @param tenantId the customer that it belongs to
 * @param data the snapshot; never absent: an erasure is a Kafka tombstone, not an event
 * @param traceParent W3C trace context of whoever caused it, where known
 */
public record Event<T extends EventData>(
        String id,
        String source,
        EventType type,
        String subject,
        Instant time,
        String tenantId,
        T data,
        @Nullable String traceParent) {

    /**
     * Which of two snapshots of one subject stands: the later {@code time}; at equal time the greater {@code id} by code
     * unit. An id is unique within its source only, and a writer may break even that: then the greater {@code source}, and
     * last the data that is greater by its bytes. The greatest by this order stands, whatever the order of delivery.
     */
    public static final Comparator<Event<?>> STANDING = Comparator.<Event<?>, Instant>comparing(Event::time)
            .thenComparing(Event::id)
            .thenComparing(Event::source)
            .thenComparing(Event::data, Event::byContent);

    public Event {
        if (id.isEmpty()) {
            throw new InvalidEventException("id", "must not be empty");
        }
        if (tenantId.isEmpty()) {
            throw new InvalidEventException("tenantid", "must not be empty");
        }
        String expected = type.collection() + "/" + data.subjectId();
        if (!subject.equals(expected)) {
            throw new InvalidEventException("subject", "is '" + subject + "' but the data is of '" + expected + "'");
        }
    }

    /** An event whose type and subject follow from its data. */
    public static <T extends EventData> Event<T> of(String id, String source, Instant time, String tenantId, T data) {
        EventType type = EventType.of(data);
        return new Event<>(id, source, type, type.collection() + "/" + data.subjectId(), time, tenantId, data, null);
    }

    /** The Kafka key: {@code <tenantid>/<subject>}. */
    public String key() {
        return tenantId + "/" + subject;
    }

    /** Whether this event stands against the other snapshot of the same subject. */
    public boolean standsAgainst(Event<?> other) {
        return STANDING.compare(this, other) > 0;
    }

    private static int byContent(EventData one, EventData other) {
        return one.equals(other) ? 0 : Arrays.compareUnsigned(BinaryCodec.value(one), BinaryCodec.value(other));
    }

    /** The same event, caused within the given trace. */
    public Event<T> within(@Nullable String newTraceParent) {
        return new Event<>(id, source, type, subject, time, tenantId, data, newTraceParent);
    }
}
