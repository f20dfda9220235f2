package app.pinbridge.ingest.key;

import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.settings.IngestSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keys in memory: for minutes, never of an earlier revision of their connection, and not after Pinpoint refused them. */
@ApplicationScoped
public class HeldKeys {
    private final ConcurrentMap<Long, Held> held = new ConcurrentHashMap<>();
    private final CredentialsService credentials;
    private final IngestSettings settings;
    private final Clock clock;

    /** Keys that are asked for at this service. */
    HeldKeys(CredentialsService credentials, IngestSettings settings, Clock clock) {
        this.credentials = credentials;
        this.settings = settings;
        this.clock = clock;
    }

    /** The key of a connection; blocks for some seconds at most. */
    public KeyAnswer get(SyncedConnection connection) {
        Instant now = clock.instant();
        held.values().removeIf(one -> one.until().isBefore(now));
        Held one = held.get(connection.number());
        if (one != null && one.key().revision() >= connection.revision()) {
            return new KeyAnswer.Given(one.key());
        }
        return fits(connection, credentials.key(connection.tenantId()), now);
    }

    /** Forgets a key: Pinpoint refused it, or the connection changed. */
    public void drop(long connection) {
        held.remove(connection);
    }

    private KeyAnswer fits(SyncedConnection connection, KeyAnswer answer, Instant now) {
        return switch (answer) {
            case KeyAnswer.Given(ConnectionKey key)
            when !key.connectionId().equals(connection.connectionId()) -> new KeyAnswer.NotConnected();
            case KeyAnswer.Given(ConnectionKey key)
            when !key.subdomain().value().equals(connection.subdomain()) ->
                new KeyAnswer.Unavailable("the subdomain is another; the event of it is on its way");
            case KeyAnswer.Given(ConnectionKey key) -> {
                held.put(connection.number(), new Held(key, now.plus(settings.keyHeldFor())));
                yield answer;
            }
            case KeyAnswer.NotConnected none -> none;
            case KeyAnswer.Unavailable unavailable -> unavailable;
        };
    }

    private record Held(ConnectionKey key, Instant until) {}
}
