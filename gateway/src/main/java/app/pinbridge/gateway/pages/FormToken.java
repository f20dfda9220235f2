package app.pinbridge.gateway.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * The token that a form must send back; templates know it as {@code inject:form}. Error pages may be made before there is
 * one, which is why this does not fail as the framework's own bean does.
 */
@Named("form")
@RequestScoped
public class FormToken {
    private static final String KEPT_AS = "csrf_token";

    private final RoutingContext context;

    /** The token of this request. */
    public FormToken(RoutingContext context) {
        this.context = context;
    }

    /** The token, or nothing where a form would be refused anyway. */
    public String token() {
        String token = context.get(KEPT_AS);
        return token == null ? "" : token;
    }
}
