package app.pinbridge.ingest.status;

import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.record.AtsEvents;
import app.pinbridge.ingest.record.Ledger;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.ingest.task.ResourceStates;
import app.pinbridge.ingest.task.Tasks;
import app.pinbridge.kit.outbox.Outbox;
import app.pinbridge.kit.permission.Need;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tells how a connection stands: its status as it changes, and once that its first sync is complete. */
@ApplicationScoped
public class Announcements {
    private final Tasks tasks;
    private final ResourceStates resources;
    private final Connections connections;
    private final Ledger ledger;
    private final ToldStatuses told;
    private final Outbox outbox;
    private final IngestSettings settings;

    /** Announcements through this outbox. */
    public Announcements(
            Tasks tasks,
            ResourceStates resources,
            Connections connections,
            Ledger ledger,
            ToldStatuses told,
            Outbox outbox,
            IngestSettings settings) {
        this.tasks = tasks;
        this.resources = resources;
        this.connections = connections;
        this.ledger = ledger;
        this.told = told;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Tells what changed since it was told last, in the transaction of the change. */
    public void tell(Handle transaction, SyncedConnection connection, Instant now) {
        Standing standing = new Standing(
                connection,
                tasks.all(transaction, connection.number()),
                resources.all(transaction, connection.number()),
                now);
        if (connection.runCompletedAt().isEmpty() && standing.isComplete()) {
            complete(transaction, standing);
        }
        told.tell(transaction, connection, new StatusReport(standing, settings).status(), now);
    }

    /** Tells that a connection is no more. */
    public void disconnected(Handle transaction, SyncedConnection connection, Instant now) {
        IntegrationStatus status = new IntegrationStatus(
                connection.connectionId(),
                IntegrationStatus.State.DISCONNECTED,
                null,
                "Disconnected. Nothing is read from Pinpoint any more.",
                null,
                List.of(),
                List.of(),
                null,
                now,
                false);
        outbox.append(transaction, AtsEvents.event(connection.tenantId(), now, status));
    }

    private void complete(Handle transaction, Standing standing) {
        SyncedConnection connection = standing.connection();
        IntegrationComplete complete = new IntegrationComplete(
                connection.connectionId(),
                connection.runId().toString(),
                connection.runStartedAt(),
                standing.now(),
                ledger.counts(transaction, connection),
                standing.missing().stream().map(Need::cost).toList(),
                connection.recipients(),
                false);
        connections.complete(transaction, connection.number(), standing.now());
        outbox.append(transaction, AtsEvents.event(connection.tenantId(), standing.now(), complete));
    }
}
