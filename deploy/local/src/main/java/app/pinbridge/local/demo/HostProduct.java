package app.pinbridge.local.demo;

import app.pinbridge.contracts.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The call-notes product that Pinbridge serves, as far as a demo needs it: it keeps the notes of each call, shows them as a
 * page, and gives them as JSON to who has its token.
 */
public final class HostProduct {
    private final String token;

    private HostProduct(String token) {
        this.token = token;
    }

    /** Starts on 127.0.0.1, to end with this JVM; the token opens the notes' text. */
    public static void start(int port, String token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        HostProduct product = new HostProduct(token);
        server.createContext("/notes/", product::notes);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void notes(HttpExchange exchange) throws IOException {
        String callId = exchange.getRequestURI().getPath().substring("/notes/".length());
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (accept != null && accept.contains("json")) {
            boolean known =
                    ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, "application/json", known ? json(callId) : "{}");
            return;
        }
        answer(exchange, 200, "text/html; charset=utf-8", page(callId));
    }

    private static String json(String callId) throws IOException {
        return Json.MAPPER.writeValueAsString(Map.of("tldr", tldr(callId), "text", String.join("\n", text(callId))));
    }

    private static String page(String callId) {
        return "<!doctype html><html lang=en><meta charset=utf-8><title>Notes</title>"
                + "<style>body{font:16px/1.6 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>"
                + "<h1>Notes of the call</h1><p>" + escaped(tldr(callId)) + "</p><ul><li>"
                + String.join(
                        "<li>", text(callId).stream().map(HostProduct::escaped).toList()) + "</ul>";
    }

    private static String tldr(String callId) {
        return "Strong on fundamentals, wants to know more about the team (call " + callId + ").";
    }

    private static List<String> text(String callId) {
        return List.of(
                "Walked through the last project and what was hard about it.",
                "Explained a trade-off between simplicity and speed with an example.",
                "Asked about on-call duty and how decisions are made.",
                "Next step: technical interview. Notes of call " + callId + ".");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
