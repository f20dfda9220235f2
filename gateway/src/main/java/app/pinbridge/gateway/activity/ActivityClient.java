package app.pinbridge.gateway.activity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The requests to the customer's Pinpoint, as ingest-service has them. */
@RegisterRestClient(configKey = "ingest")
@Path("/api/activity")
interface ActivityClient {
    @GET
    ActivityPart list(@HeaderParam("Authorization") String bearer, @QueryParam("cursor") Optional<String> cursor);

    /** Some requests, latest first, and how to ask for more. */
    record ActivityPart(List<Request> items, @Nullable String nextCursor) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public ActivityPart {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One of them. {@code status} is absent where no answer came, {@code code} where nothing went wrong. */
    record Request(
            @Nullable Instant at,
            @Nullable String method,
            @Nullable String path,
            @Nullable Integer status,
            @Nullable String code,
            long durationMs,
            int retries,
            @Nullable String askedBy,
            @Nullable String purpose) {}
}
