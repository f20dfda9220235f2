package app.pinbridge.ingest.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A connection as its sync needs it.
 *
 * @param number its number in this service's tables
 * @param revision the last that was heard of; a key of an earlier one is not used
 * @param recipients who is told of the completion
 * @param lacking permissions that were found missing when they were tried last, by their names
 * @param lackingTriedAt when those of them were tried that reading records does not show
 * @param runId the first sync; another subdomain begins another
 * @param runCompletedAt when the first sync was complete
 * @param notBefore no event is dated before this, because records were sent for the customer over an earlier connection
 * @param progressedAt when Pinpoint last gave something, to the minute
 * @param failure why nothing can be read at all, an error code of the Pinpoint client
 * @param attempts how often in a row the key could not be had
 * @param pausedUntil until when Pinpoint said to stay away
 * @param astraySince since when whatever answers says that it is not Pinpoint, or that its API is not enabled
 * @param inheriting whether what earlier connections of the customer left is still to be taken over
 */
public record SyncedConnection(
        long number,
        String tenantId,
        String connectionId,
        int revision,
        String subdomain,
        List<String> recipients,
        List<String> lacking,
        Optional<Instant> lackingTriedAt,
        UUID runId,
        Instant runStartedAt,
        Optional<Instant> runCompletedAt,
        Optional<Instant> notBefore,
        Instant progressedAt,
        Optional<String> failure,
        int attempts,
        Optional<Instant> pausedUntil,
        Optional<Instant> astraySince,
        boolean inheriting) {

    public SyncedConnection {
        recipients = List.copyOf(recipients);
        lacking = List.copyOf(lacking);
    }

    /** The same, after Pinpoint gave something. */
    public SyncedConnection wentOn(Instant now) {
        return with(now, Optional.empty());
    }

    /** The same, after Pinpoint answered. */
    public SyncedConnection progressed(Instant now) {
        return with(now, failure);
    }

    /** The same, while nothing can be read. */
    public SyncedConnection failed(String code) {
        return with(progressedAt, Optional.of(code));
    }

    private SyncedConnection with(Instant progress, Optional<String> code) {
        return new SyncedConnection(
                number,
                tenantId,
                connectionId,
                revision,
                subdomain,
                recipients,
                lacking,
                lackingTriedAt,
                runId,
                runStartedAt,
                runCompletedAt,
                notBefore,
                progress,
                code,
                attempts,
                pausedUntil,
                astraySince,
                inheriting);
    }
}
