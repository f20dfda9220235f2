package app.pinbridge.kit.inbox;

import app.pinbridge.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/**
 * Which events a consumer acted upon. The row is written in the transaction of the work, before it; the primary key
 * decides between two that try at once. For consumers whose work is no last-writer-wins snapshot.
 */
@ApplicationScoped
public class Inbox {
    /** Notes the event as seen by the consumer; true if it was not seen before, so that the work is to be done. */
    public boolean isFirst(Handle transaction, String consumer, Event<?> event) {
        return transaction.execute("""
                        INSERT INTO inbox (consumer, event_id, tenant_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """, consumer, event.source() + " " + event.id(), event.tenantId()) == 1;
    }
}
