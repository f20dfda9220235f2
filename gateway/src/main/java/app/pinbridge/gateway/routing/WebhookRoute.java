package app.pinbridge.gateway.routing;

import app.pinbridge.gateway.GatewayConfig;
import app.pinbridge.gateway.services.Problem;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets Pinpoint's webhooks through to ingest-service, byte by byte as they came: their signature, not a sign-in, is what
 * counts there. They are small; what is larger is not read.
 */
@Singleton
final class WebhookRoute {
    private static final Pattern PATH = Pattern.compile("/webhooks/pinpoint/[A-Za-z0-9._-]{1,100}");
    private static final long MAX_BODY = 64 * 1024L;

    private final ServiceProxy ingest;

    WebhookRoute(GatewayConfig config, Vertx vertx) {
        this.ingest = new ServiceProxy(vertx, Origin.INGEST.address(config.services()), config.api());
    }

    void install(@Observes Router router) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(MAX_BODY);
        router.route("/webhooks/*").handler(WebhookRoute::admit);
        router.route("/webhooks/*").handler(body).failureHandler(WebhookRoute::fail);
        router.route("/webhooks/*")
                .handler(context -> ingest.pass(context, Map.of()))
                .failureHandler(WebhookRoute::fail);
    }

    private static void admit(RoutingContext context) {
        if (!PATH.matcher(context.request().path()).matches()) {
            answer(context, ApiProblems.NOT_FOUND);
        } else if (!context.request().method().name().equals("POST")) {
            context.response().putHeader("Allow", "POST");
            answer(context, ApiProblems.wrongMethod(Set.of("POST")));
        } else {
            context.next();
        }
    }

    private static void fail(RoutingContext context) {
        answer(context, context.statusCode() == 413 ? ApiProblems.TOO_LARGE : ApiProblems.UNREADABLE);
    }

    private static void answer(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(ApiProblems.json(problem));
    }
}
