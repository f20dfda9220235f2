package app.pinbridge.ingest.rest;

import app.pinbridge.ingest.drift.DriftReport;
import app.pinbridge.ingest.drift.DriftReports;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/connections/pinpoint/drift}: what looking for changes had missed, as each reading of everything found it. */
@Path("/api/connections/pinpoint/drift")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
public class DriftEndpoint {
    private static final int LARGEST = 200;

    private final DriftReports reports;
    private final CallerBean caller;

    /** The caller's customer's reports. */
    public DriftEndpoint(DriftReports reports, CallerBean caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** A page of reports, the latest first. */
    @GET
    public DriftPage list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @DefaultValue("") String cursor) {
        if (limit < 1 || limit > LARGEST) {
            throw new Problem(
                            400,
                            "limit_invalid",
                            "Limit out of range",
                            "Ask for 1 to " + LARGEST + " at a time.",
                            "limit")
                    .asException();
        }
        List<DriftReport> found = reports.page(caller.get().tenantId(), before(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<DriftReport> shown = more ? found.subList(0, limit) : found;
        return new DriftPage(
                shown.stream().map(DriftItem::of).toList(),
                more ? Long.toString(shown.getLast().number()) : null);
    }

    private static Optional<Long> before(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(cursor));
        } catch (NumberFormatException e) {
            throw new Problem(
                            400,
                            "cursor_invalid",
                            "No such page",
                            "Begin without a cursor, or pass nextCursor as it came.",
                            "cursor")
                    .asException();
        }
    }

    /**
     * A page of reports.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DriftPage(List<DriftItem> items, @Nullable String nextCursor) {}

    /**
     * One report.
     *
     * @param examined records that were read
     * @param missed how many were missed
     * @param examples ids of a few of them
     */
    public record DriftItem(
            String resource, Instant startedAt, Instant finishedAt, long examined, Counts missed, Ids examples) {
        static DriftItem of(DriftReport report) {
            return new DriftItem(
                    report.resource(),
                    report.startedAt(),
                    report.finishedAt(),
                    report.examined(),
                    new Counts(
                            report.counts().fresh(),
                            report.counts().changed(),
                            report.counts().gone()),
                    new Ids(
                            report.examples().fresh(),
                            report.examples().changed(),
                            report.examples().gone()));
        }
    }

    /** How many were new, changed and gone. */
    public record Counts(@JsonProperty("new") long fresh, long changed, long gone) {}

    /** Which were new, changed and gone. */
    public record Ids(@JsonProperty("new") List<String> fresh, List<String> changed, List<String> gone) {}
}
