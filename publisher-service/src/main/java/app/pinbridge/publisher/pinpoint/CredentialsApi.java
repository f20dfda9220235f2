package app.pinbridge.publisher.pinpoint;

import app.pinbridge.kit.internal.InternalFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one thing that this service asks credentials-service. */
@Path("/internal/connections/{tenantId}/key")
@RegisterRestClient(configKey = "credentials")
interface CredentialsApi {

    /** The key of a customer's connection; 404 without one. */
    @GET
    ConnectionKey key(@PathParam("tenantId") String tenantId, @HeaderParam(InternalFilter.HEADER) String token);

    /** A connection with its key. Prints without it. */
    record ConnectionKey(String connectionId, String subdomain, String apiKey, int revision) {
        @Override
        public String toString() {
            return "ConnectionKey[" + connectionId + ", revision " + revision + ", redacted]";
        }
    }
}
