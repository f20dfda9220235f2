package app.pinbridge.gateway.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What looking for changes had missed, as ingest-service found it by reading everything. */
@RegisterRestClient(configKey = "ingest")
@Path("/api/connections/pinpoint/drift")
interface DriftClient {
    @GET
    DriftPart list(@HeaderParam("Authorization") String bearer, @QueryParam("cursor") Optional<String> cursor);

    /** Some readings, latest first, and how to ask for more. */
    record DriftPart(List<Reading> items, @Nullable String nextCursor) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public DriftPart {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One reading of all records of a kind. */
    record Reading(
            String resource,
            @Nullable Instant finishedAt,
            long examined,
            @Nullable Missed missed) {

        /** How many were missed in all. */
        public long total() {
            return missed == null ? 0 : missed.fresh() + missed.changed() + missed.gone();
        }
    }

    /** How many of what was missed were new, changed and gone. */
    record Missed(@JsonProperty("new") long fresh, long changed, long gone) {}
}
