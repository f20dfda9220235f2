package app.pinbridge.ingest.webhook;

import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.StoredConnection;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Acts upon verified webhooks: stores that it was heard and which records it names, in one transaction, and wakes their sync,
 * which asks Pinpoint for them. What a webhook says of a record is not believed; what Pinpoint answers is.
 */
@ApplicationScoped
class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);

    private final Database database;
    private final Connections connections;
    private final WebhookTables tables;
    private final WebhookSettings settings;
    private final Clock clock;

    Hearing(Database database, Connections connections, WebhookTables tables, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.tables = tables;
        this.settings = settings;
        this.clock = clock;
    }

    Reception hear(SigningSecret signer, Notice notice) {
        return switch (notice) {
            case Notice.Malformed(String detail) -> new Reception.Malformed(detail);
            case Notice.Unheard(String event) -> {
                LOG.infof("unknown webhook: tenant=%s event=%s", signer.tenantId(), event);
                yield new Reception.Ignored("unknown_event");
            }
            case Notice.Happened happened -> hear(signer, happened);
        };
    }

    private Reception hear(SigningSecret signer, Notice.Happened happened) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (happened.triggeredAt().isBefore(now.minus(settings.tooOld()))) {
            return new Reception.Ignored("too_old");
        }
        if (happened.targets().isEmpty()) {
            LOG.infof("webhook without ids: tenant=%s event=%s", signer.tenantId(), happened.event());
            return new Reception.Ignored("no_ids");
        }
        return database.asWorker(handle -> connections
                .look(handle, signer.tenantId(), signer.connectionId())
                .filter(stored -> !stored.removed())
                .map(StoredConnection::connection)
                .<Reception>map(connection -> store(handle, connection, happened, now))
                .orElseGet(Reception.Refused::new));
    }

    private Reception store(Handle transaction, SyncedConnection connection, Notice.Happened happened, Instant now) {
        if (!tables.isFirst(transaction, connection, digest(happened), now)) {
            return new Reception.Duplicate();
        }
        if (tables.waiting(transaction, connection) >= settings.mostWaiting()) {
            return new Reception.Ignored("left_to_polling");
        }
        tables.add(transaction, connection, happened.targets(), now);
        connections.wake(transaction, connection.number(), now);
        return new Reception.Accepted();
    }

    /** What makes a webhook the same as another: event, ids, and when it was triggered. */
    private static byte[] digest(Notice.Happened happened) {
        String text = happened.event() + "|" + new TreeSet<>(happened.ids()) + "|"
                + happened.triggeredAt().getEpochSecond();
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /** Forgets what was heard so long ago that it cannot come again. */
    Optional<Integer> forget() {
        int forgotten = database.asWorker(handle -> tables.forget(handle, clock.instant(), settings.remembered()));
        return forgotten == 0 ? Optional.empty() : Optional.of(forgotten);
    }
}
