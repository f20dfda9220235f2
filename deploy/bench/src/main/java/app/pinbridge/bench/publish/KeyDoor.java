package app.pinbridge.bench.publish;

import app.pinbridge.contracts.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Stands in for credentials-service, which services ask for each customer's key once in some minutes: a key for every
 * customer, on 127.0.0.1, without a check of who asks.
 */
public final class KeyDoor implements AutoCloseable {
    private static final int TENANT_IN_PATH = 3;

    private final HttpServer server;

    private KeyDoor(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens it; whichever customer is asked about has this company and this key.
     *
     * @throws IOException when the port cannot be listened on
     */
    public static KeyDoor open(int port, String subdomain, String key) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        server.createContext("/internal/connections/", exchange -> answer(exchange, subdomain, key));
        server.start();
        return new KeyDoor(server);
    }

    private static void answer(HttpExchange exchange, String subdomain, String key) throws IOException {
        String tenant = exchange.getRequestURI().getPath().split("/")[TENANT_IN_PATH];
        byte[] body = Json.MAPPER.writeValueAsBytes(
                Map.of("connectionId", tenant, "subdomain", subdomain, "apiKey", key, "revision", 1));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
