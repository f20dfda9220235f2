package app.pinbridge.credentials.rest;

import app.pinbridge.credentials.connection.ConnectionRegister;
import app.pinbridge.credentials.webhook.ConnectionSecret;
import app.pinbridge.credentials.webhook.WebhookSecrets;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an admin enters in Pinpoint, so that it tells Pinbridge at once of what happens. */
@Path("/api/connections/pinpoint/webhook")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WebhookResource {
    private final WebhookSecrets secrets;
    private final ConnectionRegister register;
    private final CallerBean caller;

    /** The webhook of one customer, the caller's. */
    public WebhookResource(WebhookSecrets secrets, ConnectionRegister register, CallerBean caller) {
        this.secrets = secrets;
        this.register = register;
        this.caller = caller;
    }

    /** Where webhooks go and what signs them, if that was made. */
    @GET
    public Response show() {
        String tenantId = caller.get().tenantId();
        return secrets.find(tenantId)
                .map(WebhookResource::answer)
                .or(() -> register.find(tenantId)
                        .map(connection -> answer(new WebhookView(connection.id(), null, null, null))))
                .orElseThrow(WebhookResource::notConnected);
    }

    /** Makes a secret; the one before is good for nothing from now on. */
    @POST
    @Path("/secret")
    public Response renew() {
        return secrets.renew(caller.get()).map(WebhookResource::answer).orElseThrow(WebhookResource::notConnected);
    }

    private static Response answer(ConnectionSecret made) {
        return answer(new WebhookView(made.connectionId(), made.secret().reveal(), made.madeBy(), made.madeAt()));
    }

    private static Response answer(WebhookView view) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(view).cacheControl(never).build();
    }

    private static RuntimeException notConnected() {
        return Problem.of(404, "not_connected", "Not connected", "There is no connection to Pinpoint yet.")
                .asException();
    }

    /**
     * A connection's webhook. Its address is {@code path} below the address of Pinbridge.
     *
     * @param secret absent as long as none was made
     */
    record WebhookView(
            String connectionId,
            @Nullable String secret,
            @Nullable String madeBy,
            @Nullable Instant madeAt) {
        /** Path that Pinpoint sends to. */
        public String getPath() {
            return "/webhooks/pinpoint/" + connectionId;
        }

        @Override
        public String toString() {
            return "WebhookView[" + connectionId + ", redacted]";
        }
    }
}
