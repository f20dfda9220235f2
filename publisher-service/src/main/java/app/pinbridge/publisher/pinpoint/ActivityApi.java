package app.pinbridge.publisher.pinpoint;

import app.pinbridge.kit.activity.MadeRequest;
import app.pinbridge.kit.internal.InternalFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** ingest-service, which keeps the customers' log of requests to Pinpoint. */
@Path("/internal/activity")
@RegisterRestClient(configKey = "ingest")
interface ActivityApi {

    /** Tells of requests, of any customers; may be told again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    void tell(@HeaderParam(InternalFilter.HEADER) String token, Report report);

    /** Some requests. */
    record Report(List<MadeRequest> items) {}
}
