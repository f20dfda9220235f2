package app.pinbridge.credentials.rest;

import app.pinbridge.credentials.webhook.ConnectionSecret;
import app.pinbridge.credentials.webhook.WebhookSecrets;
import app.pinbridge.kit.internal.InternalOnly;
import app.pinbridge.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The secret of a connection's webhooks, for the service that hears them. */
@Path("/internal/webhooks/{connectionId}")
@InternalOnly
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WebhookSecretResource {
    private final WebhookSecrets secrets;

    /** Of these secrets. */
    public WebhookSecretResource(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    /** Whose connection it is, and its secret; 404 where there is no such connection or it has none. */
    @GET
    public Response secret(@PathParam("connectionId") String connectionId) {
        ConnectionSecret found = secrets.ofConnection(connectionId)
                .orElseThrow(() -> Problem.of(404, "not_found", "No webhook", "This connection has no webhook.")
                        .asException());
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(new SecretView(
                        found.tenantId(), found.connectionId(), found.secret().reveal()))
                .cacheControl(never)
                .build();
    }

    /** A secret on its way to another service. */
    record SecretView(String tenantId, String connectionId, String secret) {
        @Override
        public String toString() {
            return "SecretView[" + connectionId + ", redacted]";
        }
    }
}
