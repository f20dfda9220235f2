package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.kit.intake.Received;
import java.util.Comparator;

/**
 * One subject of one customer.
 *
 * @param subject e.g. {@code interviews/24}
 */
public record Ref(String tenantId, String subject) implements Comparable<Ref> {
    private static final Comparator<Ref> ORDER =
            Comparator.comparing(Ref::tenantId).thenComparing(Ref::subject);

    /** What a record tells of. */
    public static Ref of(Received received) {
        return new Ref(received.tenantId(), received.subject());
    }

    /** What an event tells of. */
    public static Ref of(Event<?> event) {
        return new Ref(event.tenantId(), event.subject());
    }

    /** The id within its collection. */
    public String id() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** Whether it is of the type's collection. */
    public boolean isOf(EventType type) {
        return subject.startsWith(type.collection() + "/");
    }

    @Override
    public int compareTo(Ref other) {
        return ORDER.compare(this, other);
    }
}
