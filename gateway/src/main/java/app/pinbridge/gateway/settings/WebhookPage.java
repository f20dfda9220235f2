package app.pinbridge.gateway.settings;

import app.pinbridge.gateway.GatewayConfig;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.settings.SettingsTemplates.webhook;
import app.pinbridge.gateway.signin.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The page that tells an admin how to set up webhooks in Pinpoint; the only one that shows their secret. */
@Blocking
@Path("/settings/webhook")
@RolesAllowed(Role.ADMIN)
public class WebhookPage {
    private final Viewer viewer;
    private final Asking asking;
    private final ConnectionsClient connections;
    private final URI publicUrl;

    WebhookPage(Viewer viewer, Asking asking, @RestClient ConnectionsClient connections, GatewayConfig config) {
        this.viewer = viewer;
        this.asking = asking;
        this.connections = connections;
        this.publicUrl = config.publicUrl();
    }

    /** Address, secret, and what to tick. */
    @GET
    public Response page(@RestQuery Optional<String> saved) {
        WebhookView view =
                asking.ask(() -> connections.webhook(viewer.bearer())).orErrorPage();
        String address = publicUrl.resolve(view.path()).toString();
        return Response.ok(new webhook(view, address, saved.isPresent()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Makes a secret, or another one. */
    @POST
    public Response renew() {
        asking.ask(() -> connections.renewSecret(viewer.bearer())).orErrorPage();
        return Response.seeOther(URI.create("/settings/webhook?saved=secret")).build();
    }
}
