package app.pinbridge.local.stack;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON over HTTP to one address, with a cookie jar of its own, as a browser or another program would. */
public final class JsonHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;
    private final Map<String, String> headers;

    /** Requests to paths below the base address, each with the given headers. */
    public JsonHttp(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** An answer: its HTTP status, and the body, which is missing where it is no JSON. */
    public record Answer(int status, JsonNode body) {
        /** The body; throws with one line when the status is not of the 200s. */
        public JsonNode orThrow(String what) {
            if (status / 100 != 2) {
                throw new StackFailure(what + " was answered with " + status + " "
                        + body.path("code").asText("") + " "
                        + body.path("detail").asText(""));
            }
            return body;
        }
    }

    /** A GET. */
    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** A POST of JSON. */
    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A PUT of JSON. */
    public Answer put(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** A POST of a form; the answer's body is not read. */
    public int postForm(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .status();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response));
        } catch (IOException e) {
            throw new StackFailure("no answer from " + request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while asking " + request.uri());
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson && response.body().length > 0 ? Json.MAPPER.readTree(response.body()) : Json.MAPPER.missingNode();
    }
}
