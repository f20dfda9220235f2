package app.pinbridge.publisher.intake;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.publisher.facts.ConnectionRepository;
import app.pinbridge.publisher.intent.DueSignal;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.pinpoint.Keys;
import app.pinbridge.publisher.pinpoint.Troubles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes connections: a new key is tried at once, a changed setting makes calls be planned anew. */
@ApplicationScoped
public class ConnectionIntake {
    private static final String COLLECTION = "connections/";

    private final ConnectionRepository connections;
    private final Troubles troubles;
    private final Keys keys;
    private final Intents intents;
    private final DueSignal due;

    /** An intake that keeps the latest of each connection. */
    public ConnectionIntake(
            ConnectionRepository connections, Troubles troubles, Keys keys, Intents intents, DueSignal due) {
        this.connections = connections;
        this.troubles = troubles;
        this.keys = keys;
        this.intents = intents;
        this.due = due;
    }

    /** Takes a batch in the transaction of its caller. */
    public void take(Handle transaction, List<Received> batch) {
        for (Received received : batch) {
            switch (received) {
                case Received.Erasure erasure -> erase(transaction, erasure);
                case Received.Snapshot(Event<?> event, int partition) -> {
                    if (event.data() instanceof Connection connection) {
                        take(transaction, event, connection);
                    }
                }
            }
        }
        due.allAfterCommit(transaction);
    }

    private void take(Handle transaction, Event<?> event, Connection connection) {
        if (connections.store(transaction, event, connection)) {
            if (connection.removed() || connection.deleted()) {
                troubles.removed(transaction, event.tenantId(), connection.connectionId());
            } else {
                troubles.saved(transaction, event.tenantId(), intents.now());
            }
            // Before whoever is woken asks for it: credentials-service hands out the new one by now.
            keys.dropBefore(event.tenantId(), connection.revision());
        }
    }

    private void erase(Handle transaction, Received.Erasure erasure) {
        if (erasure.subject().startsWith(COLLECTION)) {
            String connectionId = erasure.subject().substring(COLLECTION.length());
            connections.erase(transaction, erasure.tenantId(), connectionId);
            troubles.removed(transaction, erasure.tenantId(), connectionId);
            keys.dropBefore(erasure.tenantId(), Integer.MAX_VALUE);
        }
    }
}
