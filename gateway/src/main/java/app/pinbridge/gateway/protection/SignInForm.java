package app.pinbridge.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets nothing but a form reach the sign-in, which takes every body for one and stumbles over others. */
@Singleton
final class SignInForm {
    private static final int BEFORE_SIGN_IN = 490;

    void install(@Observes Filters filters) {
        filters.register(SignInForm::check, BEFORE_SIGN_IN);
    }

    private static void check(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        if (context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith("/login")
                && !form) {
            context.response().setStatusCode(415).end();
        } else {
            context.next();
        }
    }
}
