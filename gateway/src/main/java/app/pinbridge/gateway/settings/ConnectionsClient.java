package app.pinbridge.gateway.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The connection, as credentials-service keeps it. The tenant stands in the bearer token. */
@RegisterRestClient(configKey = "credentials")
@Path("/api/connections/pinpoint")
interface ConnectionsClient {
    @GET
    ConnectionView view(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/check")
    KeyCheck check(@HeaderParam("Authorization") String bearer, Candidate candidate);

    @PUT
    ConnectionView save(@HeaderParam("Authorization") String bearer, NewConnection connection);

    @PUT
    @Path("/key")
    ConnectionView rotate(@HeaderParam("Authorization") String bearer, NewKey key);

    @POST
    @Path("/key/check")
    ConnectionView recheck(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/webhook")
    WebhookView webhook(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/webhook/secret")
    WebhookView renewSecret(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/settings")
    ConnectionView change(@HeaderParam("Authorization") String bearer, NewSettings settings);

    @GET
    @Path("/disconnect")
    Loss loss(@HeaderParam("Authorization") String bearer);

    @DELETE
    void disconnect(@HeaderParam("Authorization") String bearer);

    /** A key to try. */
    record Candidate(String subdomain, String apiKey) {
        @Override
        public String toString() {
            return "Candidate[" + subdomain + "]";
        }
    }

    /** A connection to make; its settings are the defaults. */
    record NewConnection(
            String subdomain,
            String apiKey,
            @JsonProperty("notify") List<String> recipients) {
        @Override
        public String toString() {
            return "NewConnection[" + subdomain + "]";
        }
    }

    /** A key in the place of the old one. */
    record NewKey(String apiKey) {
        @Override
        public String toString() {
            return "NewKey[redacted]";
        }
    }

    /** Settings and recipients in the place of the old ones. */
    record NewSettings(@JsonProperty("notify") List<String> recipients, TypedSettings settings) {}

    /** What stops when the customer disconnects, in sentences. */
    record Loss(List<String> stops) {}
}
