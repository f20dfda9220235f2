package app.pinbridge.publisher.intake;

import app.pinbridge.contracts.Match;
import app.pinbridge.kit.intake.Received;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.ConnectionCopy;
import app.pinbridge.publisher.facts.ConnectionRepository;
import app.pinbridge.publisher.facts.MatchCopy;
import app.pinbridge.publisher.facts.MatchRepository;
import app.pinbridge.publisher.facts.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes matches: to whom a call belongs, and whether that may be acted upon. */
@ApplicationScoped
public class MatchIntake {
    private final CallChanges changes;
    private final MatchRepository matches;
    private final ConnectionRepository connections;

    /** An intake that keeps the latest match of each call. */
    public MatchIntake(CallChanges changes, MatchRepository matches, ConnectionRepository connections) {
        this.changes = changes;
        this.matches = matches;
        this.connections = connections;
    }

    /** Takes a batch in the transaction of its caller. */
    public void take(Handle transaction, List<Received> batch) {
        changes.take(transaction, batch, this::store);
    }

    private boolean store(Handle transaction, CallKey key, Received.Snapshot snapshot) {
        if (!(snapshot.event().data() instanceof Match match)) {
            return false;
        }
        var company = connections.live(transaction, key.tenantId()).map(ConnectionCopy::subdomain);
        return matches.store(transaction, key, MatchCopy.of(match, company), Stamp.of(snapshot.event()));
    }
}
