package app.pinbridge.pinpoint.exchange;

import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointEndpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends over HTTP, once. Follows no redirect, reads no more than the bound, and gives up when the whole answer, not only
 * its head, is not here in time.
 */
public final class HttpTransport implements Exchange {
    private static final String MEDIA_TYPE = "application/vnd.api+json";

    private final HttpClient http;
    private final PinpointEndpoint endpoint;
    private final ApiKey key;
    private final TransportLimits limits;
    private final AddressGuard guard;
    private final Clock clock;

    /**
     * A transport of one connection.
     *
     * @param http shared by all connections; from {@link #newHttpClient}
     */
    public HttpTransport(
            HttpClient http,
            PinpointEndpoint endpoint,
            ApiKey key,
            TransportLimits limits,
            HostResolver resolver,
            Clock clock) {
        this.http = http;
        this.endpoint = endpoint;
        this.key = key;
        this.limits = limits;
        this.guard = new AddressGuard(resolver);
        this.clock = clock;
    }

    /** An HTTP client as this transport needs it; one for all connections, for it has a thread and a pool of its own. */
    public static HttpClient newHttpClient(TransportLimits limits) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectTimeout())
                .proxy(new LocalNames(ProxySelector.getDefault()))
                .build();
    }

    @Override
    public Reply send(Call call) {
        return guard.objection(endpoint).map(Reply::notSent).orElseGet(() -> timed(call));
    }

    private Reply timed(Call call) {
        Instant sent = clock.instant();
        return exchange(call).taking(Duration.between(sent, clock.instant()));
    }

    private Reply exchange(Call call) {
        CompletableFuture<HttpResponse<byte[]>> coming =
                http.sendAsync(request(call), BoundedBody.handler(limits.largestAnswer()));
        boolean mayChange = !call.isIdempotent();
        try {
            return read(coming.get(limits.answerTimeout().toMillis(), TimeUnit.MILLISECONDS), mayChange);
        } catch (TimeoutException e) {
            coming.cancel(true);
            return lost(ErrorCode.TIMEOUT, "Pinpoint did not answer in time.", mayChange);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return lost(ErrorCode.INTERRUPTED, "The request was given up.", mayChange);
        } catch (ExecutionException e) {
            return Reply.failed(BrokenExchange.failure(e.getCause(), mayChange), 0);
        }
    }

    private HttpRequest request(Call call) {
        String query = call.query().isEmpty() ? "" : "?" + call.query();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.base() + call.path() + query))
                .header("X-API-KEY", key.reveal())
                .header("x-vendor-name", "pinbridge")
                .header("Accept", MEDIA_TYPE);
        call.body()
                .ifPresent(body -> request.header("Content-Type", MEDIA_TYPE)
                        .POST(BodyPublishers.ofByteArray(JsonBytes.write(body))));
        return request.build();
    }

    private Reply read(HttpResponse<byte[]> response, boolean mayChange) {
        int status = response.statusCode();
        Optional<JsonNode> json = JsonBytes.read(response.body());
        if (status < 200 || status >= 300) {
            Instant now = clock.instant();
            Optional<Instant> retryAfter = RetryAfter.read(response.headers(), now);
            return Reply.failed(new ErrorAnswer(status, json, retryAfter, mayChange, now).toFailure(), status);
        }
        return json.map(body -> new Reply(Answer.ok(body), status, 1, Duration.ZERO))
                .orElseGet(() -> Reply.failed(
                        new Failure.Unavailable(ErrorCode.UNREADABLE, "The answer is not JSON.", mayChange), status));
    }

    private static Reply lost(ErrorCode code, String detail, boolean mayChange) {
        return Reply.failed(new Failure.Unavailable(code, detail, mayChange), 0);
    }
}
