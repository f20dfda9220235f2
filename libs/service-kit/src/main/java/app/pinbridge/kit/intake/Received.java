package app.pinbridge.kit.intake;

import app.pinbridge.contracts.Event;

/** One record that could be read. */
public sealed interface Received {
    /** The partition it came from; all of a tenant is in one. */
    int partition();

    /** The tenant it belongs to. */
    String tenantId();

    /** The entity that it tells of, e.g. {@code interviews/24}. */
    String subject();

    /** A snapshot of a subject. */
    record Snapshot(Event<?> event, int partition) implements Received {
        @Override
        public String tenantId() {
            return event.tenantId();
        }

        @Override
        public String subject() {
            return event.subject();
        }
    }

    /** A tombstone: all that is known of the subject must go, by a person's right to erasure. */
    record Erasure(String topic, String tenantId, String subject, int partition) implements Received {}
}
