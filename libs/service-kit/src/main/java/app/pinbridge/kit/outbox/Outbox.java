package app.pinbridge.kit.outbox;

import app.pinbridge.contracts.BinaryCodec;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Events to be sent, written in the transaction of what they tell: either both are there after a crash or neither. {@link
 * OutboxRelay} sends them, at least once.
 */
@ApplicationScoped
public class Outbox {
    private final Semaphore written = new Semaphore(0);

    /** Adds one event to the handle's transaction. */
    public void append(Handle transaction, Event<?> event) {
        append(transaction, List.of(event));
    }

    /** Adds events to the handle's transaction, in this order. */
    public void append(Handle transaction, Collection<? extends Event<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = transaction.prepareBatch("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, subject, event_time, tenant_id,
                                    trace_parent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        for (Event<?> event : events) {
            batch.bind(0, event.id())
                    .bind(1, event.type().topic())
                    .bind(2, event.key())
                    .bind(3, event.type().wireName())
                    .bind(4, BinaryCodec.value(event))
                    .bind(5, event.source())
                    .bind(6, event.subject())
                    .bind(7, event.time().toString())
                    .bind(8, event.tenantId())
                    .bind(9, event.traceParent())
                    .add();
        }
        batch.execute();
        transaction.afterCommit(written::release);
    }

    /** Adds a tombstone: all that the topic holds of a subject is to be forgotten. */
    public void appendErasure(Handle transaction, EventType type, String tenantId, String subject, String source) {
        transaction.execute("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, subject, event_time, tenant_id)
                VALUES (gen_random_uuid()::TEXT, ?, ?, ?, NULL, ?, ?, now()::TEXT, ?)
                """, type.topic(), tenantId + "/" + subject, type.wireName(), source, subject, tenantId);
        transaction.afterCommit(written::release);
    }

    /** Released once for each transaction that wrote; the relay waits on it. */
    Semaphore written() {
        return written;
    }
}
