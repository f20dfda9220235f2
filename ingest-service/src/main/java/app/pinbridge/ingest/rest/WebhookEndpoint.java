package app.pinbridge.ingest.rest;

import app.pinbridge.ingest.webhook.Reception;
import app.pinbridge.ingest.webhook.Webhooks;
import app.pinbridge.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /webhooks/pinpoint/{connection}}: where Pinpoint tells what happened. Its signature is what lets it in. */
@Path("/webhooks/pinpoint/{connection}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WebhookEndpoint {
    private static final String SIGNATURE = "PINPOINT-HMAC-SHA256";

    private final Webhooks webhooks;

    /** An endpoint before these. */
    public WebhookEndpoint(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Takes one; answered when it is stored, before anything is asked of Pinpoint. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            @PathParam("connection") String connection,
            @HeaderParam(SIGNATURE) @Nullable String signature,
            byte @Nullable [] body) {
        Reception reception =
                webhooks.take(connection, Optional.ofNullable(signature), body == null ? new byte[0] : body);
        return switch (reception) {
            case Reception.Accepted accepted -> taken(reception);
            case Reception.Duplicate duplicate -> taken(reception);
            case Reception.Ignored ignored -> taken(reception);
            case Reception.Refused refused ->
                throw Problem.of(
                                401,
                                "webhook_refused",
                                "Not verified",
                                "The address or the signature is wrong. Compare both with the settings in Pinbridge.")
                        .asException();
            case Reception.Malformed(String detail) ->
                throw Problem.of(400, "invalid_webhook", "Not a webhook of Pinpoint", detail)
                        .asException();
            case Reception.TooLarge tooLarge ->
                throw Problem.of(413, "too_large", "Too large", "The body is larger than a webhook is.")
                        .asException();
            case Reception.Unavailable unavailable ->
                throw Problem.of(503, "unavailable", "Not available right now", "Send it again in a moment.")
                        .asException();
        };
    }

    private static Response taken(Reception reception) {
        return Response.accepted(Map.of("outcome", reception.id())).build();
    }
}
