package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.budget.Budget;
import app.pinbridge.pinpoint.budget.BudgetState;
import app.pinbridge.pinpoint.budget.BudgetedExchange;
import app.pinbridge.pinpoint.budget.ToldPauses;
import app.pinbridge.pinpoint.budget.Waiting;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.HostResolver;
import app.pinbridge.pinpoint.exchange.HttpTransport;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.observe.LoggedExchange;
import app.pinbridge.pinpoint.observe.RequestLog;
import app.pinbridge.pinpoint.retry.RetryingExchange;
import app.pinbridge.pinpoint.retry.Sleeper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Makes the clients of all connections of a process; one of it per process, for it holds the HTTP client and the budgets. */
public final class PinpointClients implements AutoCloseable {
    private static final Requester UNNAMED = new Requester(Priority.BACKFILL, "unnamed");

    private static final Duration SHAPES_REMEMBERED = Duration.ofMinutes(15);

    private final ConcurrentMap<String, Budget> budgets = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, RefusedShapes> shapes = new ConcurrentHashMap<>();
    private final PinpointSite site;
    private final ClientSettings settings;
    private final UnaryOperator<Exchange> metrics;
    private final Clock clock;
    private final HttpClient http;
    private final Duration shapesRemembered;

    /**
     * Clients of one site.
     *
     * @param metrics what measures each exchange, e.g. {@code next -> MeteredExchange.wrap(next, registry)};
     *     {@link UnaryOperator#identity()} for nothing
     */
    public PinpointClients(PinpointSite site, ClientSettings settings, UnaryOperator<Exchange> metrics, Clock clock) {
        this(site, settings, metrics, clock, SHAPES_REMEMBERED);
    }

    /**
     * The same.
     *
     * @param shapesRemembered how long it is remembered that Pinpoint refused to include something
     */
    public PinpointClients(
            PinpointSite site,
            ClientSettings settings,
            UnaryOperator<Exchange> metrics,
            Clock clock,
            Duration shapesRemembered) {
        this.shapesRemembered = shapesRemembered;
        this.site = site;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.http = HttpTransport.newHttpClient(settings.limits());
    }

    /**
     * The client of a connection. Clients of the same connection share its budget, so that a rotated key does not start anew.
     *
     * @param connectionId whatever tells connections apart; a check before anything is saved has one of its own
     * @param log hears of each request
     */
    public PinpointClient client(String connectionId, Subdomain subdomain, ApiKey key, RequestLog log) {
        return client(connectionId, subdomain, key, log, until -> {});
    }

    /**
     * The same.
     *
     * @param told hears at once until when Pinpoint said to stay away
     */
    public PinpointClient client(
            String connectionId, Subdomain subdomain, ApiKey key, RequestLog log, Consumer<Instant> told) {
        Exchange transport = ToldPauses.wrap(
                new HttpTransport(http, site.endpoint(subdomain), key, settings.limits(), HostResolver.SYSTEM, clock),
                told);
        Exchange budgeted = BudgetedExchange.wrap(transport, budget(connectionId));
        Exchange retrying = RetryingExchange.wrap(
                budgeted,
                settings.retry(),
                clock,
                Sleeper.REAL,
                () -> ThreadLocalRandom.current().nextLong());
        Exchange observed = metrics.apply(LoggedExchange.wrap(retrying, log, clock));
        return new JsonApiClient(observed, UNNAMED, shapes(connectionId));
    }

    /** How a connection's budget stands; a fresh one where it has asked nothing yet. */
    public BudgetState budgetOf(String connectionId) {
        return budget(connectionId).state();
    }

    /** Has a connection ask nothing until then, as Pinpoint said to another process, or to this one before it died. */
    public void pause(String connectionId, Instant until) {
        budget(connectionId).pauseUntil(until);
    }

    /** Lets go of a connection's budget, when it is disconnected or its check is over. */
    public void forget(String connectionId) {
        budgets.remove(connectionId);
        shapes.remove(connectionId);
    }

    private RefusedShapes shapes(String connectionId) {
        return shapes.computeIfAbsent(connectionId, id -> new RefusedShapes(clock, shapesRemembered));
    }

    private Budget budget(String connectionId) {
        return budgets.computeIfAbsent(connectionId, id -> new Budget(settings.budget(), clock, Waiting.REAL));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
