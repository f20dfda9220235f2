package app.pinbridge.ingest.rest;

import app.pinbridge.ingest.activity.Activity;
import app.pinbridge.ingest.activity.ActivityLog;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code /api/activity}: what was asked of the customer's Pinpoint, latest first. */
@Path("/api/activity")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActivityEndpoint {
    private static final int MOST = 200;

    private final ActivityLog log;
    private final CallerBean caller;

    /** An endpoint for callers' own activity. */
    public ActivityEndpoint(ActivityLog log, CallerBean caller) {
        this.log = log;
        this.caller = caller;
    }

    /** A page; {@code cursor} is what the page before gave. */
    @GET
    public ActivityPage list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        ActivityLog.Page page = log.page(caller.get().tenantId(), place(cursor), Math.clamp(limit, 1, MOST));
        return new ActivityPage(
                page.activities().stream().map(ActivityItem::of).toList(),
                page.next().isPresent() ? Long.toString(page.next().getAsLong()) : null);
    }

    private static OptionalLong place(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cursor));
        } catch (NumberFormatException e) {
            throw new Problem(400, "invalid_cursor", "No such page", "Use nextCursor of the page before.", "cursor")
                    .asException();
        }
    }

    /** Some requests, and how to ask for more. */
    record ActivityPage(List<ActivityItem> items, @Nullable String nextCursor) {}

    /** A request. */
    record ActivityItem(
            Instant at,
            String method,
            String path,
            @Nullable Integer status,
            @Nullable String code,
            long durationMs,
            int retries,
            String askedBy,
            String purpose) {
        static ActivityItem of(Activity activity) {
            return new ActivityItem(
                    activity.at(),
                    activity.method(),
                    activity.path(),
                    activity.status().orElse(null),
                    activity.code().orElse(null),
                    activity.durationMillis(),
                    activity.retries(),
                    activity.askedBy(),
                    activity.purpose());
        }
    }
}
