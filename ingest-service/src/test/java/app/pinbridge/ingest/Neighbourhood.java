package app.pinbridge.ingest;

import app.pinbridge.kit.internal.InternalFilter;
import app.pinbridge.simulator.Simulator;
import app.pinbridge.testkit.ServicePlatform;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;

/**
 * What ingest-service has around it: Kafka and PostgreSQL, credentials-service's internal endpoint, and a street of
 * simulated Pinpoints, one for each subdomain, so that tests do not meet.
 */
public final class Neighbourhood implements QuarkusTestResourceLifecycleManager {
    static final Map<String, Simulator> PINPOINTS = new ConcurrentHashMap<>();
    static final Map<String, String> KEYS_BY_TENANT = new ConcurrentHashMap<>();
    /** By connection, as credentials-service answers. */
    static final Map<String, String> WEBHOOK_SECRETS = new ConcurrentHashMap<>();

    static final Map<String, BinaryOperator<String>> CHANGES = new ConcurrentHashMap<>();
    /** Paths in whose place others are asked for, by what they end with. */
    static final Map<String, String> MERGED = new ConcurrentHashMap<>();
    /** How many more requests something before Pinpoint answers with a page of its own, by subdomain. */
    static final Map<String, AtomicInteger> STRAYING = new ConcurrentHashMap<>();
    /** Of these connections credentials-service says nothing of use, or says it late. */
    static final Map<String, Duration> SLOW = new ConcurrentHashMap<>();

    static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    private final ServicePlatform platform = new ServicePlatform();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        platform.init(Map.of("service", "ingest-service"));
        Map<String, String> configuration = new HashMap<>(platform.start());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/connections/", this::key);
        server.createContext("/internal/webhooks/", this::webhookSecret);
        server.createContext("/pinpoint/", this::pinpoint);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        configuration.put("pinbridge.services.credentials-url", url);
        configuration.put("pinbridge.pinpoint.simulator-url", url + "/pinpoint/{subdomain}");
        configuration.put("pinbridge.pinpoint.first-rate", "100");
        configuration.put("pinbridge.ingest.poll-interval", "500ms");
        configuration.put("pinbridge.ingest.scan-interval", "2s");
        configuration.put("pinbridge.ingest.reconcile-interval", "1h");
        configuration.put("pinbridge.ingest.permission-interval", "1s");
        configuration.put("pinbridge.ingest.page-size", "40");
        configuration.put("pinbridge.ingest.workers", "8");
        configuration.put("pinbridge.ingest.turn", "2s");
        configuration.put("pinbridge.pinpoint.answer-timeout", "1s");
        configuration.put("pinbridge.ingest.watch-interval", "300ms");
        configuration.put("pinbridge.activity.most-per-customer", "300");
        configuration.put("pinbridge.activity.write-interval", "100ms");
        return configuration;
    }

    @Override
    public void stop() {
        server.stop(0);
        platform.stop();
    }

    private void key(HttpExchange exchange) throws IOException {
        answer(exchange, KEYS_BY_TENANT);
    }

    private void webhookSecret(HttpExchange exchange) throws IOException {
        answer(exchange, WEBHOOK_SECRETS);
    }

    private static void answer(HttpExchange exchange, Map<String, String> answers) throws IOException {
        String about = exchange.getRequestURI().getPath().split("/")[3];
        String answer = answers.get(about);
        if (BROKEN.contains(about)) {
            send(exchange, 503, new byte[0]);
            return;
        }
        try {
            Thread.sleep(SLOW.getOrDefault(about, Duration.ZERO));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean known = exchange.getRequestHeaders().getFirst(InternalFilter.HEADER) != null && answer != null;
        send(exchange, known ? 200 : 404, (known ? answer : "{}").getBytes(StandardCharsets.UTF_8));
    }

    private void pinpoint(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String[] segments = asked.getRawPath().split("/", 4);
        Simulator simulator = PINPOINTS.get(segments[2]);
        if (simulator == null) {
            exchange.close();
            return;
        }
        AtomicInteger straying = STRAYING.getOrDefault(segments[2], new AtomicInteger());
        if (straying.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 404, "<html>no such page</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String merged = MERGED.get(segments[2] + "/" + segments[3].replaceFirst("^api/v1/", ""));
        String path = merged == null ? segments[3] : segments[3].replaceFirst("[^/]+/[^/]+$", merged);
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUri() + "/" + path + query))
                .header("X-API-KEY", exchange.getRequestHeaders().getFirst("X-API-KEY"))
                .header("Content-Type", "application/vnd.api+json")
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            response.headers()
                    .firstValue("Retry-After")
                    .ifPresent(value -> exchange.getResponseHeaders().set("Retry-After", value));
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
            send(exchange, response.statusCode(), changed(segments[2], asked.getPath(), response.body()));
        } catch (IOException | InterruptedException e) {
            exchange.close();
        }
    }

    private static byte[] changed(String subdomain, String path, byte[] body) {
        BinaryOperator<String> change = CHANGES.get(subdomain);
        return change == null
                ? body
                : change.apply(path, new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
