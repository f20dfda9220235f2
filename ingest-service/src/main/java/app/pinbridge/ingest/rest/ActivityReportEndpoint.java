package app.pinbridge.ingest.rest;

import app.pinbridge.ingest.activity.Activity;
import app.pinbridge.ingest.activity.ReportedActivity;
import app.pinbridge.kit.internal.InternalOnly;
import app.pinbridge.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /internal/activity}: where the other services of Pinbridge tell of their requests to Pinpoint. */
@Path("/internal/activity")
@InternalOnly
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActivityReportEndpoint {
    private static final int MOST = 500;

    private final ReportedActivity reported;

    /** An endpoint before this log. */
    public ActivityReportEndpoint(ReportedActivity reported) {
        this.reported = reported;
    }

    /** Takes some; answered when they are stored. May be sent again. */
    @POST
    public Taken take(@Nullable Report report) {
        List<@Nullable Told> items = report == null || report.items() == null ? List.of() : report.items();
        if (items.size() > MOST) {
            throw Problem.of(413, "too_many", "Too many requests at once", "Send at most " + MOST + " of them at once.")
                    .asException();
        }
        int taken = reported.take(
                items.stream().filter(Objects::nonNull).map(Told::activity).toList());
        return new Taken(taken);
    }

    /** Some requests of any customers. */
    record Report(@Nullable List<@Nullable Told> items) {}

    /** One of them; see {@link Activity}. */
    record Told(
            @Nullable String tenantId,
            @Nullable Instant at,
            @Nullable String method,
            @Nullable String path,
            @Nullable Integer status,
            @Nullable String code,
            long durationMs,
            int retries,
            @Nullable String askedBy,
            @Nullable String purpose) {
        Activity activity() {
            return new Activity(
                    orEmpty(tenantId),
                    at == null ? Instant.EPOCH : at,
                    orEmpty(method),
                    orEmpty(path),
                    Optional.ofNullable(status),
                    Optional.ofNullable(code),
                    durationMs,
                    retries,
                    orEmpty(askedBy),
                    orEmpty(purpose));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** @param taken how many stand in the log now; the others are not of the form that may */
    record Taken(int taken) {}
}
