package app.pinbridge.gateway.routing;

import app.pinbridge.gateway.GatewayConfig;
import app.pinbridge.gateway.services.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request on to one service. Nothing by which a browser or a caller says who it is goes along: the service hears
 * it from the gateway's token alone.
 */
final class ServiceProxy {
    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS = 64;
    private static final List<String> KEPT_BACK = List.of(
            "Cookie",
            "Authorization",
            "X-Pinbridge-Internal",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "Origin",
            "Expect");

    private final URI origin;
    private final long timeoutMillis;
    private final HttpClient client;

    ServiceProxy(Vertx vertx, URI origin, GatewayConfig.Api api) {
        this.origin = origin;
        this.timeoutMillis = api.timeout().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(CONNECTIONS));
    }

    /** Passes on the request, whose body has been read, with these headers in addition. */
    void pass(RoutingContext context, Map<String, String> headers) {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::open)
                .addInterceptor(new Change(context.body().buffer(), headers))
                .handle(context.request());
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        return client.request(new RequestOptions()
                .setHost(origin.getHost())
                .setPort(port())
                .setSsl("https".equals(origin.getScheme()))
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(timeoutMillis));
    }

    private int port() {
        if (origin.getPort() > 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }

    private record Change(@Nullable Buffer body, Map<String, String> headers) implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            KEPT_BACK.forEach(request.headers()::remove);
            headers.forEach(request.headers()::set);
            request.setBody(Body.body(body == null ? Buffer.buffer() : body));
            return context.sendRequest().recover(failure -> Future.succeededFuture(noAnswer(request, failure)));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            context.response().headers().remove("Set-Cookie");
            return context.sendResponse();
        }

        private static ProxyResponse noAnswer(ProxyRequest request, Throwable failure) {
            LOG.warnf(
                    "no answer for %s %s: %s",
                    request.getMethod(), request.proxiedRequest().path(), failure);
            Problem problem = failure instanceof TimeoutException ? ApiProblems.TOO_SLOW : Problem.away();
            return request.release()
                    .response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .setBody(Body.body(Buffer.buffer(ApiProblems.json(problem))));
        }
    }
}
