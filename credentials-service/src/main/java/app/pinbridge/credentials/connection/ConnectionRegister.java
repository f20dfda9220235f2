package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import app.pinbridge.contracts.Connection.Settings;
import app.pinbridge.contracts.Event;
import app.pinbridge.credentials.vault.KeyVault;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Subdomain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Every change of a connection: in one transaction the row, its next revision, and the event that tells the others. What
 * was checked with Pinpoint is checked before, by the caller.
 */
@ApplicationScoped
public class ConnectionRegister {
    private static final String SOURCE = "/pinbridge/credentials-service";
    private static final String KEY_FIELD = "api_key";

    private final Database database;
    private final Outbox outbox;
    private final KeyVault vault;
    private final Clock clock;

    /** A register on the service's database. */
    public ConnectionRegister(Database database, Outbox outbox, KeyVault vault, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    /** The tenant's connection, if it has one. */
    public Optional<StoredConnection> find(String tenantId) {
        return database.asTenant(tenantId, handle -> ConnectionTable.findStanding(handle, tenantId));
    }

    /** The tenant's connection with its key, for a service that talks to Pinpoint. */
    public Optional<ConnectionKey> findKey(String tenantId) {
        return database.asTenant(
                tenantId,
                handle -> ConnectionTable.findStanding(handle, tenantId)
                        .flatMap(stored -> ConnectionTable.findKey(handle, tenantId, stored.id())
                                .map(ciphertext -> new ConnectionKey(
                                        stored, vault.open(ciphertext, place(tenantId, stored.id()))))));
    }

    /**
     * Connects, or changes what is connected: another company is another connection, the same company keeps its own and
     * only gets a new key.
     */
    public StoredConnection connect(
            Caller caller, Subdomain subdomain, ApiKey key, Map<Resource, Permission> permissions, Wishes wishes) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> before = ConnectionTable.lockStanding(handle, caller.tenantId());
            boolean same = before.map(stored ->
                            subdomain.value().equals(stored.connection().subdomain()))
                    .orElse(false);
            if (before.isPresent() && !same) {
                remove(handle, caller, before.get());
            }
            String id = before.filter(stored -> same).map(StoredConnection::id).orElseGet(ConnectionRegister::newId);
            int revision = before.filter(stored -> same)
                            .map(stored -> stored.connection().revision())
                            .orElse(0)
                    + 1;
            Connection connection = new Connection(
                    id,
                    subdomain.value(),
                    revision,
                    caller.email(),
                    wishes.recipients(),
                    permissions,
                    false,
                    wishes.settings(),
                    false);
            return save(handle, caller, before.filter(stored -> same), connection, key);
        });
    }

    /** Puts another key in the place of the one that is stored. Empty when there is no connection. */
    public Optional<StoredConnection> rotateKey(Caller caller, ApiKey key, Map<Resource, Permission> permissions) {
        return change(
                caller,
                key,
                before -> new Connection(
                        before.connectionId(),
                        before.subdomain(),
                        before.revision() + 1,
                        caller.email(),
                        before.recipients(),
                        permissions,
                        false,
                        before.settings(),
                        false));
    }

    /** Changes recipients and settings. Empty when there is no connection. */
    public Optional<StoredConnection> changeSettings(Caller caller, Wishes wishes) {
        return change(
                caller,
                null,
                before -> new Connection(
                        before.connectionId(),
                        before.subdomain(),
                        before.revision() + 1,
                        caller.email(),
                        wishes.recipients(),
                        before.permissions(),
                        false,
                        wishes.settings(),
                        false));
    }

    /** Removes the connection and forgets its key; false when there was none. */
    public boolean disconnect(Caller caller) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> before = ConnectionTable.lockStanding(handle, caller.tenantId());
            before.ifPresent(stored -> remove(handle, caller, stored));
            return before.isPresent();
        });
    }

    private Optional<StoredConnection> change(Caller caller, @Nullable ApiKey key, UnaryOperator<Connection> change) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> before = ConnectionTable.lockStanding(handle, caller.tenantId());
            return before.map(stored -> save(handle, caller, before, change.apply(stored.connection()), key));
        });
    }

    private StoredConnection save(
            Handle handle,
            Caller caller,
            Optional<StoredConnection> before,
            Connection connection,
            @Nullable ApiKey key) {
        StoredConnection after = new StoredConnection(caller.tenantId(), connection, after(before));
        KeyVault.Sealed sealed =
                key == null ? null : vault.seal(key, place(caller.tenantId(), connection.connectionId()));
        ConnectionTable.save(handle, after, sealed);
        announce(handle, after);
        return after;
    }

    private void remove(Handle handle, Caller caller, StoredConnection before) {
        Connection gone = before.connection();
        StoredConnection after = new StoredConnection(
                caller.tenantId(),
                new Connection(
                        gone.connectionId(),
                        gone.subdomain(),
                        gone.revision() + 1,
                        caller.email(),
                        gone.recipients(),
                        gone.permissions(),
                        true,
                        gone.settings(),
                        false),
                after(Optional.of(before)));
        ConnectionTable.remove(handle, after);
        announce(handle, after);
    }

    private void announce(Handle handle, StoredConnection stored) {
        String id = stored.id() + "-" + stored.connection().revision();
        outbox.append(handle, Event.of(id, SOURCE, stored.savedAt(), stored.tenantId(), stored.connection()));
    }

    /** Now, but later than the change before: of two revisions the later one must stand, whatever the clocks do. */
    private Instant after(Optional<StoredConnection> before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return before.map(stored -> stored.savedAt().plusMillis(1))
                .filter(earliest -> earliest.isAfter(now))
                .orElse(now);
    }

    private static KeyVault.Place place(String tenantId, String connectionId) {
        return new KeyVault.Place(tenantId, connectionId, KEY_FIELD);
    }

    private static String newId() {
        return "c-" + UUID.randomUUID();
    }

    /** What the customer wishes: who gets the e-mails, and the settings. */
    public record Wishes(List<String> recipients, Settings settings) {}

    /** A connection with its key. */
    public record ConnectionKey(StoredConnection stored, ApiKey key) {}
}
