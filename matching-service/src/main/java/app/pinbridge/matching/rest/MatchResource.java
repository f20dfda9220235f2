package app.pinbridge.matching.rest;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.matching.manual.AuditEntry;
import app.pinbridge.matching.mending.Instruction;
import app.pinbridge.matching.mending.Mending;
import app.pinbridge.matching.mending.Wish;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people decide on one call. */
@Path("/api/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter"})
@RunOnVirtualThread
public class MatchResource {
    private final Mending mending;
    private final CallerBean caller;

    /** Decisions made here, by the caller. */
    public MatchResource(Mending mending, CallerBean caller) {
        this.mending = mending;
        this.caller = caller;
    }

    /**
     * Decides; the call as it is then.
     *
     * @param ifMatch the ETag of the call that the person saw: 412 when another answer stands by now
     */
    @POST
    @Path("/match")
    public RestResponse<CallViews.Detail> decide(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable MatchRequest request) {
        return Revisions.tagged(Refusals.done(mending.mend(wish(id, ifMatch, MatchRequest.read(request)))));
    }

    /** Tells what a decision would do; stores nothing. */
    @POST
    @Path("/match/preview")
    public MatchViews.PreviewView preview(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable MatchRequest request) {
        return MatchViews.PreviewView.of(Refusals.done(mending.preview(wish(id, ifMatch, MatchRequest.read(request)))));
    }

    /** Takes back all that people said of the call; as the rules have it then. */
    @DELETE
    @Path("/match")
    public RestResponse<CallViews.Detail> undo(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Revisions.tagged(Refusals.done(mending.mend(wish(id, ifMatch, new Instruction.Undo()))));
    }

    private Wish wish(String id, @Nullable String ifMatch, Instruction instruction) {
        return new Wish(caller.get(), id, Revisions.expected(ifMatch), instruction);
    }

    /** What people said of the call, the newest first. */
    @GET
    @Path("/decisions")
    @RolesAllowed({"admin", "recruiter", "hiring_manager", "interviewer"})
    public MatchViews.Decisions decisions(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.requireLimit(limit);
        Caller who = caller.get();
        List<AuditEntry> found =
                mending.history(who, id, Paging.position(cursor), limit + 1).orElseThrow(Refusals::notThere);
        return MatchViews.Decisions.of(found, limit, who.is("admin") || who.is("recruiter"));
    }
}
