package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.Connection.Resource;
import app.pinbridge.contracts.Event;
import app.pinbridge.credentials.vault.KeyVault;
import app.pinbridge.credentials.webhook.WebhookSecretTable;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Subdomain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
     * Connects, or changes what is connected: another company is another connection with settings of its own, the same
     * company keeps its connection, and of its settings all that is not wished to be different.
     */
    public StoredConnection connect(
            Caller caller, Subdomain subdomain, ApiKey key, Map<Resource, Permission> permissions, Wishes wishes) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> standing = ConnectionTable.lockStanding(handle, caller.tenantId());
            Optional<StoredConnection> same = standing.filter(
                    stored -> subdomain.value().equals(stored.connection().subdomain()));
            if (same.isEmpty()) {
                standing.ifPresent(other -> remove(handle, caller, other));
            }
            Optional<Connection> before = same.map(StoredConnection::connection);
            Connection connection = new Connection(
                    before.map(Connection::connectionId).orElseGet(ConnectionRegister::newId),
                    subdomain.value(),
                    before.map(Connection::revision).orElse(0) + 1,
                    caller.email(),
                    wishes.recipients(before.map(Connection::recipients), caller.email()),
                    permissions,
                    false,
                    wishes.settings(before.map(Connection::settings)),
                    false);
            return save(handle, caller, same, connection, key);
        });
    }

    /**
     * Puts another key in the place of the one that is stored.
     *
     * @param checked the connection as it was when the key was tried: only its company's Pinpoint has seen the key
     */
    public Rotation rotateKey(
            Caller caller, StoredConnection checked, ApiKey key, Map<Resource, Permission> permissions) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> before = ConnectionTable.lockStanding(handle, caller.tenantId());
            if (before.isEmpty()) {
                return new Rotation.NotConnected();
            }
            return isSame(before.get(), checked)
                    ? new Rotation.Done(
                            save(handle, caller, before, rotated(before.get().connection(), caller, permissions), key))
                    : new Rotation.Changed();
        });
    }

    private static boolean isSame(StoredConnection one, StoredConnection other) {
        return one.id().equals(other.id())
                && one.connection().revision() == other.connection().revision();
    }

    private static Connection rotated(Connection before, Caller caller, Map<Resource, Permission> permissions) {
        return new Connection(
                before.connectionId(),
                before.subdomain(),
                before.revision() + 1,
                caller.email(),
                before.recipients(),
                permissions,
                false,
                before.settings(),
                false);
    }

    /** Changes recipients and settings. Empty when there is no connection. */
    public Optional<StoredConnection> changeSettings(Caller caller, Wishes wishes) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> before = ConnectionTable.lockStanding(handle, caller.tenantId());
            return before.map(
                    stored -> save(handle, caller, before, changed(stored.connection(), caller, wishes), null));
        });
    }

    private static Connection changed(Connection before, Caller caller, Wishes wishes) {
        return new Connection(
                before.connectionId(),
                before.subdomain(),
                before.revision() + 1,
                caller.email(),
                wishes.recipients(Optional.of(before.recipients()), caller.email()),
                before.permissions(),
                false,
                wishes.settings(Optional.of(before.settings())),
                false);
    }

    /** Removes the connection and forgets its key; false when there was none. */
    public boolean disconnect(Caller caller) {
        return database.asTenant(caller.tenantId(), handle -> {
            Optional<StoredConnection> before = ConnectionTable.lockStanding(handle, caller.tenantId());
            before.ifPresent(stored -> remove(handle, caller, stored));
            return before.isPresent();
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
        WebhookSecretTable.forget(handle, after.tenantId(), after.id());
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

    /** A connection with its key. */
    public record ConnectionKey(StoredConnection stored, ApiKey key) {}
}
