package app.pinbridge.gateway.routing;

import app.pinbridge.gateway.GatewayConfig;
import app.pinbridge.gateway.services.Problem;
import app.pinbridge.gateway.signin.Person;
import app.pinbridge.gateway.token.ServiceTokens;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets signed-in people and machines through to the services, under the services' own rules. */
@Singleton
final class ApiRoutes {
    private final ServiceTokens tokens;
    private final long maxBody;
    private final Map<Origin, ServiceProxy> proxies = new EnumMap<>(Origin.class);

    ApiRoutes(GatewayConfig config, ServiceTokens tokens, Vertx vertx) {
        this.tokens = tokens;
        this.maxBody = config.api().maxBody();
        for (Origin origin : Origin.values()) {
            proxies.put(origin, new ServiceProxy(vertx, origin.address(config.services()), config.api()));
        }
    }

    void install(@Observes Router router) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(maxBody);
        for (String paths : new String[] {"/api", "/api/*"}) {
            router.route(paths).handler(this::admit);
            router.route(paths).handler(body).failureHandler(this::fail);
            router.route(paths).handler(this::pass).failureHandler(this::fail);
        }
    }

    /** Decides before the body is read: what is not let in is not waited for. */
    private void admit(RoutingContext context) {
        if (!context.normalizedPath().equals(context.request().path())) {
            answer(context, ApiProblems.BAD_PATH);
            return;
        }
        switch (RoutingTable.find(context.request().method().name(), context.normalizedPath())) {
            case Way.Nowhere nowhere -> answer(context, ApiProblems.NOT_FOUND);
            case Way.WrongMethod wrong -> {
                context.response().putHeader("Allow", String.join(", ", wrong.allowed()));
                answer(context, ApiProblems.wrongMethod(wrong.allowed()));
            }
            case Way.To to -> admit(context, to);
        }
    }

    private void admit(RoutingContext context, Way.To way) {
        context.put(Way.To.class.getName(), way);
        if (person(context).isPresent()) {
            context.next();
        } else {
            answer(context, signedIn(context) ? ApiProblems.NO_CUSTOMER : ApiProblems.NOT_SIGNED_IN);
        }
    }

    private void pass(RoutingContext context) {
        Way.To way = Objects.requireNonNull(context.get(Way.To.class.getName()), "admitted without a way");
        Map<String, String> headers =
                Map.of("Authorization", tokens.bearer(person(context).orElseThrow()));
        Objects.requireNonNull(proxies.get(way.origin())).pass(context, headers);
    }

    private void fail(RoutingContext context) {
        answer(context, context.statusCode() == 413 ? ApiProblems.TOO_LARGE : ApiProblems.UNREADABLE);
    }

    private static boolean signedIn(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private static Optional<Person> person(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Person.of(user.getSecurityIdentity())
                : Optional.empty();
    }

    private static void answer(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(ApiProblems.json(problem));
    }
}
