package app.pinbridge.publisher;

import app.pinbridge.contracts.Json;
import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.SimulatorConfig;
import app.pinbridge.simulator.keys.Permissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated Pinpoint, and services and a host product around the publisher that say what a test wants. */
public final class Pinpointed implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();
    private static final Map<String, String> NOTES = new ConcurrentHashMap<>();
    private static final List<JsonNode> ACTIVITY = new CopyOnWriteArrayList<>();
    private static final AtomicInteger ACTIVITY_REFUSALS = new AtomicInteger();
    private static Simulator simulator;
    private static HttpServer neighbours;

    @Override
    public Map<String, String> start() {
        simulator = Simulator.start(SimulatorConfig.standard());
        neighbours = neighbours();
        Map<String, String> configuration = new HashMap<>();
        configuration.put(
                "pinbridge.pinpoint.simulator-url", simulator.baseUri().toString());
        configuration.put("pinbridge.services.credentials-url", neighbourUrl());
        configuration.put("pinbridge.services.ingest-url", neighbourUrl());
        configuration.put("pinbridge.notes.allowed-origins", neighbourUrl());
        configuration.put("pinbridge.notes.token", "host-token");
        configuration.put("pinbridge.public-url", "https://pinbridge.example/");
        configuration.put("pinbridge.publisher.answer-timeout", "1S");
        configuration.put("pinbridge.publisher.lease", "PT2.5S");
        configuration.put("pinbridge.publisher.grace", "PT0.3S");
        configuration.put("pinbridge.publisher.first-backoff", "PT0.1S");
        configuration.put("pinbridge.publisher.longest-backoff", "PT0.5S");
        configuration.put("pinbridge.publisher.probe-interval", "PT0.7S");
        configuration.put("pinbridge.publisher.poll-interval", "PT0.1S");
        configuration.put("pinbridge.publisher.click-wait", "3S");
        configuration.put("pinbridge.publisher.initial-rate", "400");
        configuration.put("pinbridge.publisher.longest-comment", "1000");
        configuration.put("pinbridge.publisher.shortened-comment", "300");
        return configuration;
    }

    @Override
    public void stop() {
        simulator.close();
        neighbours.stop(0);
    }

    static Simulator simulator() {
        return simulator;
    }

    /** Has credentials-service know a customer's connection by a key of its own, which may do everything. */
    static String connect(String tenant, String connectionId, int revision) {
        String key = "key-" + tenant + "-" + revision;
        simulator.keys().put(key, Permissions.full());
        handOut(tenant, connectionId, key, revision);
        return key;
    }

    static void handOut(String tenant, String connectionId, String key, int revision) {
        KEYS.put(tenant, """
                {"connectionId":"%s","subdomain":"acme","apiKey":"%s","revision":%d}
                """.formatted(connectionId, key, revision));
    }

    /** Has credentials-service know the same key under a later revision. */
    static void revise(String tenant, int revision) {
        KEYS.computeIfPresent(tenant, (who, json) -> json.replaceAll("\"revision\":\\d+", "\"revision\":" + revision));
    }

    /** Has the host product show notes; where they are. */
    static String show(String name, String json) {
        NOTES.put("/notes/" + name, json);
        return neighbourUrl() + "/notes/" + name;
    }

    /** Requests to Pinpoint on behalf of a customer that the log was told of. */
    static List<JsonNode> activity(String tenant) {
        return ACTIVITY.stream()
                .filter(made -> made.get("tenantId").asText().equals(tenant))
                .toList();
    }

    /** Has the log answer so many times that it is away. */
    static void refuseActivity(int times) {
        ACTIVITY_REFUSALS.set(times);
    }

    static boolean activityIsRefused() {
        return ACTIVITY_REFUSALS.get() > 0;
    }

    private static void takeActivity(HttpExchange exchange) throws IOException {
        boolean away = ACTIVITY_REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!away && exchange.getRequestHeaders().getFirst("X-Pinbridge-Internal") != null) {
            Json.MAPPER.readTree(exchange.getRequestBody()).get("items").forEach(ACTIVITY::add);
        }
        exchange.sendResponseHeaders(away ? 503 : 204, -1);
        exchange.close();
    }

    private static String neighbourUrl() {
        return "http://127.0.0.1:" + neighbours.getAddress().getPort();
    }

    private static HttpServer neighbours() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/connections/", exchange -> {
                String tenant = exchange.getRequestURI().getPath().split("/")[3];
                boolean trusted = exchange.getRequestHeaders().getFirst("X-Pinbridge-Internal") != null;
                answer(exchange, trusted ? KEYS.get(tenant) : null);
            });
            server.createContext("/internal/activity", Pinpointed::takeActivity);
            server.createContext("/notes/", exchange -> {
                boolean trusted =
                        "Bearer host-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                answer(exchange, trusted ? NOTES.get(exchange.getRequestURI().getPath()) : null);
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
