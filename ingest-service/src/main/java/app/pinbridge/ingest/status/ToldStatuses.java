package app.pinbridge.ingest.status;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.ingest.connection.Rows;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.AtsEvents;
import app.pinbridge.ingest.record.ContentHash;
import app.pinbridge.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells a status when it says something new: at once what matters, mere numbers once a second. */
@ApplicationScoped
public class ToldStatuses {
    private static final Duration BETWEEN_NUMBERS = Duration.ofSeconds(1);

    private final Outbox outbox;

    /** Statuses that are told through this outbox. */
    public ToldStatuses(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(Handle transaction, SyncedConnection connection, IntegrationStatus status, Instant now) {
        String headline = headline(status);
        ContentHash hash = ContentHash.of(AtsEvents.json(undated(status)));
        // What was told later stands, even where two are told in the same millisecond.
        Optional<Instant> time = transaction
                .createQuery("""
                        UPDATE connection
                           SET told_status = :hash, told_headline = :headline,
                               told_at = GREATEST(:now, told_at + INTERVAL '1 millisecond')
                         WHERE number = :number AND told_status IS DISTINCT FROM :hash
                           AND (told_headline IS DISTINCT FROM :headline OR told_at <= :numbersBefore)
                        RETURNING told_at
                        """)
                .bind("hash", hash.bytes())
                .bind("headline", headline)
                .bind("now", now)
                .bind("numbersBefore", now.minus(BETWEEN_NUMBERS))
                .bind("number", connection.number())
                .map((row, context) -> Rows.instant(row, "told_at"))
                .findOne();
        time.ifPresent(at -> outbox.append(transaction, AtsEvents.event(connection.tenantId(), at, status)));
    }

    private static String headline(IntegrationStatus status) {
        return status.state() + " " + status.code() + " " + status.message() + " " + status.usable() + " "
                + status.progress().stream()
                        .filter(IntegrationStatus.Progress::finished)
                        .map(IntegrationStatus.Progress::resource)
                        .toList();
    }

    private static IntegrationStatus undated(IntegrationStatus status) {
        return new IntegrationStatus(
                status.connectionId(),
                status.state(),
                status.code(),
                status.message(),
                status.remedy(),
                status.progress(),
                status.usable(),
                null,
                null,
                false,
                status.missingPermissions());
    }
}
