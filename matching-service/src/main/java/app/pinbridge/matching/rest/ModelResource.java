package app.pinbridge.matching.rest;

import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.matching.model.DryRun;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the running version of rules and weights would change of what stands. */
@Path("/api/model")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
public class ModelResource {
    private static final int MOST = 10_000;

    private final DryRun dryRun;
    private final CallerBean caller;

    /** Dry runs over the caller's customer. */
    public ModelResource(DryRun dryRun, CallerBean caller) {
        this.dryRun = dryRun;
        this.caller = caller;
    }

    /** Looks at some calls, in the order of their ids, and stores nothing. */
    @GET
    @Path("/dry-run")
    public View dryRun(
            @QueryParam("limit") @DefaultValue("2000") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Refusals.invalid("limit_invalid", "Look at 1 to " + MOST + " calls at a time.", "limit");
        }
        if (cursor.indexOf('\0') >= 0) {
            throw Paging.invalidCursor();
        }
        DryRun.Report report = dryRun.of(caller.get().tenantId(), cursor, limit);
        return new View(
                report.model(),
                report.looked(),
                report.decidedByOthers(),
                report.changes(),
                report.examples(),
                report.next().orElse(null));
    }

    /**
     * What came of it.
     *
     * @param looked calls that were looked at
     * @param decidedByOthers of these, how many another version decided
     * @param changes kind of change → how many
     * @param examples at most 200
     * @param nextCursor where to go on; absent at the end
     */
    public record View(
            String model,
            int looked,
            int decidedByOthers,
            Map<String, Integer> changes,
            List<DryRun.Example> examples,
            @Nullable String nextCursor) {}
}
