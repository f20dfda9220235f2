package app.pinbridge.publisher.pinpoint;

import app.pinbridge.pinpoint.ClientSettings;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.exchange.TransportLimits;
import app.pinbridge.pinpoint.observe.MeteredExchange;
import app.pinbridge.pinpoint.retry.RetryPolicy;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.pinpoint.CredentialsApi.ConnectionKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pinpoint on behalf of customers. Every request is made once: what is to be tried again is a row in the database, so that it
 * outlives this process and nobody waits for it.
 */
@ApplicationScoped
public class Pinpoint {
    /** Who waits longer for a turn in the budget keeps a worker from other customers; the comment waits better as a row. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(5);

    private final Keys keys;
    private final PinpointClients clients;
    private final PinpointActivity activity;

    /**
     * Access with the keys of customers.
     *
     * @param hostSuffix under which companies live
     * @param simulatorUrl instead of Pinpoint, on a developer's machine only
     */
    public Pinpoint(
            Keys keys,
            PinpointActivity activity,
            PublisherConfig config,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "pinbridge.pinpoint.host-suffix", defaultValue = Subdomain.PINPOINT_HOST_SUFFIX)
                    String hostSuffix,
            @ConfigProperty(name = "pinbridge.pinpoint.simulator-url") Optional<String> simulatorUrl) {
        this.keys = keys;
        this.activity = activity;
        Duration patience = shorter(config.answerTimeout(), LONGEST_PATIENCE);
        PinpointSite site = simulatorUrl
                .filter(url -> !url.isBlank())
                .map(PinpointSite::of)
                .orElseGet(() -> new PinpointSite.Hosted(hostSuffix));
        TransportLimits limits = new TransportLimits(
                TransportLimits.DEFAULT.connectTimeout(),
                config.answerTimeout(),
                TransportLimits.DEFAULT.largestAnswer());
        BudgetSettings standard = BudgetSettings.DEFAULT;
        BudgetSettings budget = new BudgetSettings(
                config.initialRate(), standard.highestRate(), standard.concurrency(), patience, patience);
        this.clients = new PinpointClients(
                site,
                new ClientSettings(limits, budget, RetryPolicy.NEVER),
                next -> MeteredExchange.wrap(next, meters),
                clock);
    }

    void stop(@Observes ShutdownEvent event) {
        clients.close();
    }

    /** Access on behalf of a customer and of somebody there, in whose name each request stands in the customer's log. */
    public Access open(String tenantId, Asker asker) {
        return switch (keys.of(tenantId)) {
            case Keys.Found.Key(ConnectionKey key) -> open(key, tenantId, asker);
            case Keys.Found.None none -> new Access.Closed("not_connected");
            case Keys.Found.Away away -> new Access.Closed("credentials_unavailable");
        };
    }

    /** Forgets the key that Pinpoint refused. */
    public void refused(String tenantId, Access.Open access) {
        keys.refused(tenantId, access.revision());
    }

    private Access open(ConnectionKey key, String tenantId, Asker asker) {
        PinpointClient client = clients.client(
                        key.connectionId(),
                        new Subdomain(key.subdomain()),
                        ApiKey.of(key.apiKey()),
                        activity.logOf(tenantId, asker.name()))
                .as(asker.requester());
        return new Access.Open(client, key.connectionId(), key.subdomain(), key.revision());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
