package app.pinbridge.credentials.webhook;

import app.pinbridge.credentials.vault.KeyVault;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes, shows and renews the secrets of webhooks. A renewed one is known no more, at once: it may have leaked. */
@ApplicationScoped
public class WebhookSecrets {
    private static final String FIELD = "webhook_secret";

    private final Database database;
    private final KeyVault vault;
    private final Clock clock;

    /** Secrets in the service's database. */
    public WebhookSecrets(Database database, KeyVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** The secret of the tenant's connection, if one was made. */
    public Optional<ConnectionSecret> find(String tenantId) {
        return database.asTenant(tenantId, handle -> WebhookSecretTable.findStanding(handle, tenantId))
                .map(this::open);
    }

    /** The secret of a connection, for the service that hears its webhooks. */
    public Optional<ConnectionSecret> ofConnection(String connectionId) {
        return database.asWorker(handle -> WebhookSecretTable.findByConnection(handle, connectionId))
                .map(this::open);
    }

    /** Makes a secret, in the place of the one that there may be. Empty when there is no connection. */
    public Optional<ConnectionSecret> renew(Caller caller) {
        return database.asTenant(
                caller.tenantId(),
                handle -> WebhookSecretTable.lockConnection(handle, caller.tenantId())
                        .map(connectionId -> {
                            ConnectionSecret made = new ConnectionSecret(
                                    caller.tenantId(),
                                    connectionId,
                                    WebhookSecret.random(),
                                    caller.email(),
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
                            WebhookSecretTable.save(handle, seal(made));
                            return made;
                        }));
    }

    private WebhookSecretTable.Row seal(ConnectionSecret made) {
        KeyVault.Sealed sealed = vault.sealText(made.secret().reveal(), place(made.tenantId(), made.connectionId()));
        return new WebhookSecretTable.Row(
                made.tenantId(),
                made.connectionId(),
                sealed.ciphertext(),
                sealed.keyVersion(),
                made.madeBy(),
                made.madeAt());
    }

    private ConnectionSecret open(WebhookSecretTable.Row row) {
        return new ConnectionSecret(
                row.tenantId(),
                row.connectionId(),
                new WebhookSecret(vault.openText(row.secret(), place(row.tenantId(), row.connectionId()))),
                row.madeBy(),
                row.madeAt());
    }

    private static KeyVault.Place place(String tenantId, String connectionId) {
        return new KeyVault.Place(tenantId, connectionId, FIELD);
    }
}
