package app.pinbridge.pinpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.budget.BudgetSettings;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.exchange.TransportLimits;
import app.pinbridge.pinpoint.observe.RequestLog;
import app.pinbridge.pinpoint.query.UserQuery;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Twenty connections of one process, over real HTTP: one is throttled for long, one is never answered. */
@Timeout(120)
class SideBySideTest {
    private static final int CONNECTIONS = 20;
    private static final int REQUESTS_EACH = 30;
    private static final String THROTTLED = "key-throttled";
    private static final String DEAD = "key-dead";

    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private PinpointClients clients;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        BudgetSettings budget = new BudgetSettings(20, 20, 6, Duration.ofMinutes(2), Duration.ofSeconds(15));
        clients = new PinpointClients(
                PinpointSite.of("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1"),
                SimulatedPinpoint.QUICK.with(budget).with(TransportLimits.DEFAULT),
                UnaryOperator.identity(),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        over.countDown();
        clients.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void the_healthy_are_served_alike_and_nobody_waits_for_the_throttled_or_the_dead() throws Exception {
        for (String key : List.of(THROTTLED, DEAD)) {
            for (int i = 0; i < 20; i++) {
                PinpointClient sick = client(key);
                threads.submit(() -> sick.users(UserQuery.all()));
            }
        }
        List<Future<Integer>> healthy = new ArrayList<>();
        for (int i = 2; i < CONNECTIONS; i++) {
            PinpointClient client = client("key-" + i);
            healthy.add(threads.submit(() -> readAll(client)));
        }

        List<Integer> behind = slowestWhenEachWasDone(healthy);

        assertThat(answered.values()).hasSize(CONNECTIONS - 2).containsOnly(REQUESTS_EACH);
        assertThat(Collections.min(behind)).isGreaterThan(REQUESTS_EACH / 2);
        assertThat(clients.budgetOf(DEAD).underWay()).isEqualTo(5);
        assertThat(clients.budgetOf(THROTTLED).pausedUntil())
                .isAfter(Clock.systemUTC().instant());
    }

    private PinpointClient client(String key) {
        return clients.client(key, new Subdomain("acme"), ApiKey.of(key), RequestLog.NONE);
    }

    /** How far the slowest healthy connection had come when this one was done. */
    private Integer readAll(PinpointClient client) {
        for (int i = 0; i < REQUESTS_EACH; i++) {
            SimulatedPinpoint.ok(client.users(UserQuery.all()));
        }
        return answered.size() < CONNECTIONS - 2 ? 0 : Collections.min(answered.values());
    }

    private static List<Integer> slowestWhenEachWasDone(List<Future<Integer>> healthy)
            throws InterruptedException, ExecutionException {
        List<Integer> behind = new ArrayList<>();
        for (Future<Integer> one : healthy) {
            behind.add(one.get());
        }
        return behind;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("X-API-KEY"));
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
        switch (key) {
            case DEAD -> waitUntilOver();
            case THROTTLED -> {
                exchange.getResponseHeaders().set("Retry-After", "600");
                exchange.sendResponseHeaders(429, -1);
            }
            default -> {
                answered.merge(key, 1, Integer::sum);
                byte[] body = "{\"data\":[],\"meta\":{}}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
        exchange.close();
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
