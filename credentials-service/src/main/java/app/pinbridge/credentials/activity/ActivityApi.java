package app.pinbridge.credentials.activity;

import app.pinbridge.kit.internal.InternalFilter;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.observe.RequestLog;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** ingest-service, which keeps the customers' log of requests to Pinpoint. */
@Path("/internal/activity")
@RegisterRestClient(configKey = "ingest")
interface ActivityApi {

    /** Tells of requests, of any customers; may be told again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    void tell(@HeaderParam(InternalFilter.HEADER) String token, Report report);

    /** Some requests. */
    record Report(List<Made> items) {
        public Report {
            items = List.copyOf(items);
        }
    }

    /** A request to Pinpoint. Holds no query, no body and of personal data only who asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(
            String tenantId,
            Instant at,
            String method,
            String path,
            @Nullable Integer status,
            @Nullable String code,
            long durationMs,
            int retries,
            String askedBy,
            String purpose) {
        static Made of(String tenantId, String askedBy, RequestLog.Entry entry) {
            return new Made(
                    tenantId,
                    entry.at(),
                    entry.method().name(),
                    entry.path(),
                    entry.status().orElse(null),
                    entry.code().map(ErrorCode::id).orElse(null),
                    entry.duration().toMillis(),
                    entry.retries(),
                    askedBy,
                    entry.requester().who());
        }
    }
}
