package app.pinbridge.matching.rest;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
import app.pinbridge.matching.calls.CallDirectory;
import app.pinbridge.matching.calls.CallFilter;
import app.pinbridge.matching.calls.Cursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The calls that the caller may see, with what was decided on them. */
@Path("/api/calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter", "hiring_manager", "interviewer"})
@RunOnVirtualThread
public class CallsResource {
    private final CallDirectory calls;
    private final CallerBean caller;

    /** Calls from this directory, as the caller may see them. */
    public CallsResource(CallDirectory calls, CallerBean caller) {
        this.calls = calls;
        this.caller = caller;
    }

    /** A page of calls, newest first; the review queue by tenths of probability, within each the newest first. */
    @GET
    public CallViews.Page list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<String> wanted = Optional.ofNullable(status).filter(text -> !text.isEmpty());
        wanted.ifPresent(CallsResource::requireStatus);
        Paging.requireLimit(limit);
        boolean ranked = wanted.filter("review"::equals).isPresent();
        Optional<Cursor> after = Optional.ofNullable(cursor)
                .filter(text -> !text.isEmpty())
                .map(text -> Cursor.read(text, ranked).orElseThrow(Paging::invalidCursor));
        Optional<String> code = Optional.ofNullable(reason).filter(text -> !text.isEmpty());
        code.ifPresent(CallsResource::requireReason);
        CallFilter filter = new CallFilter(wanted, code, limit + 1, after);
        return CallViews.Page.of(calls.page(caller.get(), filter), limit);
    }

    /** How many calls of a status there are, by reason, the most frequent first. */
    @GET
    @Path("/counts")
    public CallViews.Counts counts(@QueryParam("status") @DefaultValue("review") String status) {
        requireStatus(status);
        return CallViews.Counts.of(calls.counts(caller.get(), status));
    }

    /** One call, its revision as the ETag; 404 for one that is not there, of another customer, or not for the caller's eyes. */
    @GET
    @Path("/{id}")
    public RestResponse<CallViews.Detail> find(@PathParam("id") String id) {
        return calls.find(caller.get(), id)
                .map(Revisions::tagged)
                .orElseThrow(() -> Problem.of(
                                404, "not_found", "Not found", "There is no such call, or you have no access to it.")
                        .asException());
    }

    private static void requireStatus(String status) {
        Match.Status known = Json.MAPPER.convertValue(status, Match.Status.class);
        if (known == Match.Status.UNKNOWN) {
            throw new Problem(
                            400,
                            "status_invalid",
                            "No such status",
                            "Use matched, review, pending, unmatched or ignored.",
                            "status")
                    .asException();
        }
    }

    private static void requireReason(String reason) {
        if (!ReasonCode.of(reason).wireName().equals(reason) && !reason.equals(CallFilter.NO_REASON)) {
            throw Refusals.invalid(
                    "reason_invalid",
                    "Use a code as a call's reason has it, e.g. ambiguous, or none for calls without a reason.",
                    "reason");
        }
    }
}
