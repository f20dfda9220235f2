package app.pinbridge.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A simulated account as a client sees it. */
final class Account implements AutoCloseable {
    static final String FULL = "full-key";
    static final String WEAK = "weak-key";
    static final String ALL_VISIBILITIES = "confidential,external,internal";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Simulator simulator;

    Account(SimulatorConfig config) {
        simulator = Simulator.start(config);
    }

    /** An answer; the document is missing where there was no JSON. */
    record Reply(int status, JsonNode document, HttpResponse<String> raw) {
        JsonNode data() {
            return document.path("data");
        }

        JsonNode attribute(String name) {
            return data().path("attributes").path(name);
        }

        List<String> ids() {
            return texts(data(), "/id");
        }

        List<String> attributes(String name) {
            return texts(data(), "/attributes/" + name);
        }

        List<JsonNode> included(String type) {
            return StreamSupport.stream(document.path("included").spliterator(), false)
                    .filter(one -> one.path("type").asText().equals(type))
                    .toList();
        }

        JsonNode error() {
            return document.path("errors").path(0);
        }

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    Simulator simulator() {
        return simulator;
    }

    /** GET with the full key; parameters as {@code name=value}, not encoded. */
    Reply get(String path, String... parameters) {
        return getAs(FULL, path, parameters);
    }

    Reply getAs(String key, String path, String... parameters) {
        return send(request(path, parameters).header("X-API-KEY", key).GET());
    }

    Reply comment(String key, String type, String id, String text) {
        var document = JSON.createObjectNode();
        var data = document.putObject("data").put("type", "comments");
        data.putObject("attributes").put("body_text", text);
        data.putObject("relationships")
                .putObject("commentable")
                .putObject("data")
                .put("type", type)
                .put("id", id);
        return post(key, "/comments", document.toString());
    }

    Reply post(String key, String path, String body) {
        return send(request(path)
                .header("X-API-KEY", key)
                .header("Content-Type", "application/vnd.api+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply send(String method, String path) {
        return send(request(path).header("X-API-KEY", FULL).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    Reply control(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(simulator.controlUri() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... parameters) {
        String query = Arrays.stream(parameters)
                .map(parameter -> {
                    int mark = parameter.indexOf('=');
                    return encode(parameter.substring(0, mark)) + "=" + encode(parameter.substring(mark + 1));
                })
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(simulator.baseUri() + path + (query.isEmpty() ? "" : "?" + query)));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply trySend(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers()
                    .firstValue("content-type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Reply(
                    response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode(), response);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.at(pointer).isNull() ? "null" : one.at(pointer).asText())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
