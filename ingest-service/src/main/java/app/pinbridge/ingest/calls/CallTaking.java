package app.pinbridge.ingest.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.inbox.Inbox;
import app.pinbridge.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts calls on their way to {@code call-events}, each event once however often it is sent in, all or none. */
@ApplicationScoped
public class CallTaking {
    private final Database database;
    private final Inbox inbox;
    private final Outbox outbox;

    /** Taking through this outbox. */
    public CallTaking(Database database, Inbox inbox, Outbox outbox) {
        this.database = database;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /**
     * How many were taken.
     *
     * @param accepted on their way now
     * @param duplicates seen before
     */
    public record Taken(int accepted, int duplicates) {}

    /** Takes the calls of one tenant. */
    public Taken take(String tenantId, List<Event<Call>> calls) {
        return database.asTenant(tenantId, handle -> {
            List<Event<Call>> fresh = calls.stream()
                    .filter(call -> inbox.isFirst(handle, "calls/" + tenantId, call))
                    .toList();
            outbox.append(handle, fresh);
            return new Taken(fresh.size(), calls.size() - fresh.size());
        });
    }
}
