package app.pinbridge.gateway.pages;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in and out. The password itself is taken by the form mechanism, before any page. */
@PermitAll
@Path("/")
public class SignInPage {
    private final RoutingContext context;
    private final Viewer viewer;
    private final Instance<OidcSession> companySession;
    private final boolean companySignIn;

    /** The page for this request. */
    public SignInPage(
            RoutingContext context,
            Viewer viewer,
            Instance<OidcSession> companySession,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean companySignIn) {
        this.context = context;
        this.viewer = viewer;
        this.companySession = companySession;
        this.companySignIn = companySignIn;
    }

    /** The form. A fragment that asks for it is a page whose session ended: the whole page goes to the form. */
    @GET
    @Path("login")
    public Response login(
            @RestQuery boolean failed, @RestQuery boolean out, @HeaderParam("HX-Request") @Nullable String htmx) {
        if (htmx != null) {
            return Response.noContent().header("HX-Redirect", "/login").build();
        }
        if (viewer.isSignedIn()) {
            return Response.seeOther(URI.create("/")).build();
        }
        return Response.ok(new Templates.login(failed, out)).build();
    }

    /** Asks, for those who come by the address. */
    @GET
    @Path("logout")
    public TemplateInstance askToLeave() {
        return new Templates.logout();
    }

    /** Ends the session in this browser. */
    @POST
    @Path("logout")
    public Uni<Response> leave() {
        Response left = Response.seeOther(URI.create("/login?out=true")).build();
        if (companySignIn && companySession.get().getIdToken() != null) {
            return companySession.get().logout().replaceWith(left);
        }
        if (viewer.isSignedIn()) {
            FormAuthenticationMechanism.logout(context);
        }
        return Uni.createFrom().item(left);
    }

    private static final class Templates {
        @CheckedTemplate(basePath = "")
        record login(boolean failed, boolean out) implements TemplateInstance {}

        @CheckedTemplate(basePath = "")
        record logout() implements TemplateInstance {}
    }
}
