package app.pinbridge.pinpoint.simulator;

import app.pinbridge.pinpoint.ClientSettings;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.exchange.TransportLimits;
import app.pinbridge.pinpoint.observe.RequestLog;
import app.pinbridge.pinpoint.query.Query;
import app.pinbridge.pinpoint.retry.RetryPolicy;
import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.SimulatorConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A simulator and clients that speak to it, over real HTTP and with the whole chain of decorators. */
final class SimulatedPinpoint implements AutoCloseable {
    static final ClientSettings QUICK = new ClientSettings(
            new TransportLimits(Duration.ofSeconds(2), Duration.ofMillis(1500), 20_000_000),
            new BudgetSettings(500, 1000, 6, Duration.ofSeconds(20), Duration.ofSeconds(5)),
            new RetryPolicy(
                    4, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), Duration.ofSeconds(5)));

    private final SimulatorConfig config;
    private final Simulator simulator;
    private final PinpointClients clients;
    private final List<RequestLog.Entry> log = new CopyOnWriteArrayList<>();

    SimulatedPinpoint() {
        this(SimulatorConfig.standard(), QUICK);
    }

    SimulatedPinpoint(SimulatorConfig config, ClientSettings settings) {
        this.config = config;
        this.simulator = Simulator.start(config);
        this.clients = new PinpointClients(
                PinpointSite.of(simulator.baseUri().toString()), settings, UnaryOperator.identity(), Clock.systemUTC());
    }

    Simulator simulator() {
        return simulator;
    }

    String key() {
        return config.key();
    }

    /** A client whose key may do everything. */
    PinpointClient client() {
        return client(config.key());
    }

    /** A client whose key may read applications, jobs and comments. */
    PinpointClient weakClient() {
        return client(config.weakKey().orElseThrow());
    }

    PinpointClient client(String key) {
        return clients.client("c-1", new Subdomain(config.subdomain()), ApiKey.of(key), log::add)
                .as(new Requester(Priority.BACKFILL, "test"));
    }

    List<RequestLog.Entry> log() {
        return List.copyOf(log);
    }

    /** Every row of a list, page by page. */
    static <Q extends Query<Q>, T> List<T> all(Function<Q, Answer<Page<T>>> read, Q query) {
        List<T> rows = new ArrayList<>();
        Page<T> page = ok(read.apply(query));
        rows.addAll(page.rows());
        for (int number = 2; !page.isLast(); number++) {
            page = ok(read.apply(query.page(number)));
            rows.addAll(page.rows());
        }
        return rows;
    }

    static <T> T ok(Answer<T> answer) {
        return answer.toOptional()
                .orElseThrow(() ->
                        new AssertionError("failed: " + answer.failureIfAny().orElseThrow()));
    }

    static Failure failure(Answer<?> answer) {
        return answer.failureIfAny().orElseThrow(() -> new AssertionError("did not fail"));
    }

    @Override
    public void close() {
        clients.close();
        simulator.close();
    }
}
