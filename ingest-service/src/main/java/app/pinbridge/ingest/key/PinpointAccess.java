package app.pinbridge.ingest.key;

import app.pinbridge.ingest.activity.ActivityWriter;
import app.pinbridge.ingest.connection.Connections;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.ClientSettings;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.exchange.TransportLimits;
import app.pinbridge.pinpoint.observe.MeteredExchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way to Pinpoint of all connections; each has one budget, whatever key it uses. */
@ApplicationScoped
public class PinpointAccess {
    private final PinpointClients clients;
    private final ActivityWriter activity;
    private final Database database;
    private final Connections connections;

    /** The way to the configured site: the real Pinpoint, or a simulator on this machine. */
    public PinpointAccess(
            @ConfigProperty(name = "pinbridge.pinpoint.simulator-url") Optional<String> simulatorUrl,
            @ConfigProperty(name = "pinbridge.pinpoint.host-suffix", defaultValue = Subdomain.PINPOINT_HOST_SUFFIX)
                    String hostSuffix,
            @ConfigProperty(name = "pinbridge.pinpoint.first-rate", defaultValue = "5") double firstRate,
            ActivityWriter activity,
            @ConfigProperty(name = "pinbridge.pinpoint.answer-timeout", defaultValue = "30s") Duration answerTimeout,
            @ConfigProperty(name = "pinbridge.ingest.permission-interval", defaultValue = "15m")
                    Duration permissionInterval,
            Database database,
            Connections connections,
            MeterRegistry meters,
            Clock clock) {
        this.activity = activity;
        this.database = database;
        this.connections = connections;
        PinpointSite site = simulatorUrl
                .filter(url -> !url.isBlank())
                .map(PinpointSite::of)
                .orElseGet(() -> new PinpointSite.Hosted(hostSuffix));
        this.clients = new PinpointClients(
                site,
                settings(firstRate, answerTimeout),
                next -> MeteredExchange.wrap(next, meters),
                clock,
                permissionInterval);
    }

    void stop(@Observes ShutdownEvent event) {
        clients.close();
    }

    /** Pinpoint as a connection sees it with this key. */
    public PinpointClient client(SyncedConnection connection, ConnectionKey key) {
        connection.pausedUntil().ifPresent(until -> clients.pause(budget(connection), until));
        return clients.client(
                budget(connection),
                key.subdomain(),
                key.apiKey(),
                activity.logOf(connection.tenantId()),
                until -> pause(connection, until));
    }

    /** Stored at once, so that nobody asks early because this process died or the connection moved. */
    private void pause(SyncedConnection connection, Instant until) {
        boolean isKnown = connection.pausedUntil().filter(until::isAfter).isEmpty()
                && connection.pausedUntil().isPresent();
        if (!isKnown) {
            database.runAsWorker(handle -> connections.pause(handle, connection.number(), until));
        }
    }

    /** Lets go of what a connection that was removed has learned of its limits. */
    public void forget(SyncedConnection connection) {
        clients.forget(budget(connection));
    }

    /**
     * How clients behave.
     *
     * @param firstRate the rate to begin with, in requests a second; each connection finds its own from there
     * @param answerTimeout how long Pinpoint may take for a whole answer
     */
    private static ClientSettings settings(double firstRate, Duration answerTimeout) {
        TransportLimits limits = TransportLimits.DEFAULT;
        BudgetSettings usual = BudgetSettings.DEFAULT;
        return ClientSettings.DEFAULT
                .with(new TransportLimits(limits.connectTimeout(), answerTimeout, limits.largestAnswer()))
                .with(new BudgetSettings(
                        firstRate,
                        Math.max(firstRate, usual.highestRate()),
                        usual.concurrency(),
                        usual.patience(),
                        usual.interactivePatience()));
    }

    private static String budget(SyncedConnection connection) {
        return connection.tenantId() + "/" + connection.connectionId();
    }
}
