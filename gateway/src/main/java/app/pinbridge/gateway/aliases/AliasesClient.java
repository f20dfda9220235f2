package app.pinbridge.gateway.aliases;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Other addresses of candidates, as matching-service keeps them. */
@RegisterRestClient(configKey = "matching")
@Path("/api/aliases")
interface AliasesClient {
    @GET
    AliasPage list(@HeaderParam("Authorization") String bearer, @QueryParam("cursor") Optional<String> cursor);

    @POST
    void add(@HeaderParam("Authorization") String bearer, NewAlias alias);

    @DELETE
    @Path("/{address}")
    void remove(@HeaderParam("Authorization") String bearer, @PathParam("address") String address);

    /** Some of them, and how to ask for more. */
    record AliasPage(List<Alias> items, @Nullable String nextCursor) {}

    /**
     * One of them.
     *
     * @param means the address that Pinpoint knows
     * @param callId the call whose link taught it
     */
    record Alias(
            String address,
            String means,
            @Nullable String callId,
            @Nullable String by,
            @Nullable Instant at) {}

    /** One to add. */
    record NewAlias(String address, String means) {}
}
