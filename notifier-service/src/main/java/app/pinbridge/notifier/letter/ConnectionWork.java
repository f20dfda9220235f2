package app.pinbridge.notifier.letter;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.kit.intake.BatchWork;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.notifier.connection.ConnectionBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps in mind whom to write to, and forgets a connection that is erased, letters included. */
@ApplicationScoped
public class ConnectionWork implements BatchWork {
    private final ConnectionBook connections;
    private final LetterBox letters;

    /** Work on these tables. */
    public ConnectionWork(ConnectionBook connections, LetterBox letters) {
        this.connections = connections;
        this.letters = letters;
    }

    @Override
    public void take(Handle transaction, List<Received> batch) {
        for (Received received : batch) {
            switch (received) {
                case Received.Snapshot(Event<?> event, int partition) -> {
                    if (event.data() instanceof Connection connection) {
                        connections.put(transaction, event, connection);
                    }
                }
                case Received.Erasure erasure -> {
                    String connection =
                            erasure.subject().substring(erasure.subject().indexOf('/') + 1);
                    connections.erase(transaction, erasure.tenantId(), connection);
                    letters.erase(transaction, erasure.tenantId(), connection);
                }
            }
        }
    }
}
