package app.pinbridge.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the gateway: a real HTTP server that answers what a test says, and remembers what it was asked. */
public final class FakeService {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers requests of this method and path (without query) from now on. */
    public void reply(String method, String path, int status, String json) {
        replies.put(method + " " + path, new Reply(status, json));
    }

    /** Takes such requests and never answers, until it is reset. */
    public void silent(String method, String path) {
        replies.put(method + " " + path, new Reply(0, ""));
    }

    /** Breaks the connection off on such requests, until it is reset. */
    public void broken(String method, String path) {
        replies.put(method + " " + path, new Reply(-1, ""));
    }

    /** Forgets all. */
    public void reset() {
        replies.clear();
        requests.clear();
    }

    /** What it was asked, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The last thing it was asked. */
    public Request last() {
        return requests.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String method = exchange.getRequestMethod();
        requests.add(new Request(method, exchange.getRequestURI().toString(), headers, body));
        Reply reply = replies.getOrDefault(
                method + " " + exchange.getRequestURI().getPath(),
                new Reply(404, "{\"status\":404,\"code\":\"not_found\",\"title\":\"Not found\"}"));
        if (reply.status() < 0) {
            exchange.close();
        }
        if (reply.status() <= 0) {
            return;
        }
        byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        exchange.getResponseHeaders().set("Set-Cookie", "inside=1");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A request as it arrived; header names in any case. */
    public record Request(String method, String uri, Map<String, String> headers, String body) {}

    private record Reply(int status, String json) {}
}
