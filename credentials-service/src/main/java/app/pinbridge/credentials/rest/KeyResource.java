package app.pinbridge.credentials.rest;

import app.pinbridge.credentials.connection.ConnectionRegister;
import app.pinbridge.credentials.connection.ConnectionRegister.ConnectionKey;
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
import org.jspecify.annotations.Nullable;

/** The only way by which a key leaves this service: to another service of Pinbridge, which keeps it for minutes. */
@Path("/internal/connections/{tenantId}/key")
@InternalOnly
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KeyResource {
    private final ConnectionRegister register;

    /** Keys from this register. */
    public KeyResource(ConnectionRegister register) {
        this.register = register;
    }

    /** The key of a customer's standing connection; 404 without one. */
    @GET
    public Response key(@PathParam("tenantId") String tenantId) {
        ConnectionKey found = register.findKey(tenantId)
                .orElseThrow(() -> Problem.of(404, "not_connected", "Not connected", "This customer is not connected.")
                        .asException());
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(KeyView.of(found)).cacheControl(never).build();
    }

    /** A key on its way to another service. */
    record KeyView(String connectionId, @Nullable String subdomain, String apiKey, int revision) {
        static KeyView of(ConnectionKey found) {
            return new KeyView(
                    found.stored().id(),
                    found.stored().connection().subdomain(),
                    found.key().reveal(),
                    found.stored().connection().revision());
        }

        @Override
        public String toString() {
            return "KeyView[" + connectionId + ", redacted]";
        }
    }
}
