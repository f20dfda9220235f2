package app.pinbridge.ingest.sync;

import app.pinbridge.contracts.Connection;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.settings.IngestSettings;
import app.pinbridge.kit.permission.Need;
import app.pinbridge.pinpoint.Permission;
import app.pinbridge.pinpoint.PermissionCategory;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Notices that a permission was given of which reading records shows nothing: to write comments, to read scorecards. As long
 * as one is lacking it is tried now and then. Of the others the tasks notice by themselves.
 */
@ApplicationScoped
public class LackingPermissions {
    private static final Requester REQUESTER = new Requester(Priority.PROBE, "ingest.permission");
    private static final Map<String, PermissionCategory> TRIED = Map.of(
            Need.COMMENT.id(), PermissionCategory.COMMENT,
            Need.SCORECARD.id(), PermissionCategory.SCORECARD);

    private final IngestSettings settings;

    /** Tried at the interval of these settings. */
    public LackingPermissions(IngestSettings settings) {
        this.settings = settings;
    }

    /** Whether it is time to try. */
    boolean areDue(SyncedConnection connection, Instant now) {
        return connection.failure().isEmpty()
                && connection.lacking().stream().anyMatch(TRIED::containsKey)
                && connection
                        .lackingTriedAt()
                        .map(tried -> tried.plus(settings.permissionInterval()))
                        .filter(next -> next.isAfter(now))
                        .isEmpty();
    }

    /** What is still lacking. What cannot be found out stays as it was. */
    List<String> stillLacking(SyncedConnection connection, PinpointClient pinpoint) {
        PinpointClient client = pinpoint.as(REQUESTER);
        return connection.lacking().stream()
                .filter(id -> !TRIED.containsKey(id) || !isGiven(id, client))
                .toList();
    }

    private static boolean isGiven(String id, PinpointClient client) {
        PermissionCategory category = TRIED.get(id);
        return category != null
                && client.probe(category) instanceof Permission.Granted(Permission.Level level)
                && Need.valueOf(category.name()).isMetBy(granted(level));
    }

    private static Connection.Permission granted(Permission.Level level) {
        return switch (level) {
            case READ -> Connection.Permission.READ;
            case WRITE -> Connection.Permission.WRITE;
        };
    }
}
