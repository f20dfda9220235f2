package app.pinbridge.matching.rest;

import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.matching.candidates.Candidate;
import app.pinbridge.matching.candidates.CandidateSearch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Candidates that a call may be linked to. */
@Path("/api/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter"})
@RunOnVirtualThread
public class CandidatesResource {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final CandidateSearch search;
    private final CallerBean caller;

    /** Candidates from this search, of the caller's customer. */
    public CandidatesResource(CandidateSearch search, CallerBean caller) {
        this.search = search;
        this.caller = caller;
    }

    /** Candidates whose name or address begins with what is typed, word by word; at most {@link CandidateSearch#MOST}. */
    @GET
    public Found find(@QueryParam("query") @DefaultValue("") String query) {
        String typed = query.strip();
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            throw Refusals.invalid(
                    "query_invalid",
                    "Type " + SHORTEST + " to " + LONGEST + " characters of a name or address.",
                    "query");
        }
        return new Found(search.find(caller.get().tenantId(), typed));
    }

    /** What was found. */
    public record Found(List<Candidate> items) {}
}
