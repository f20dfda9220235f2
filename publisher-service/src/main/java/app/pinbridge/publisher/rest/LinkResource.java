package app.pinbridge.publisher.rest;

import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.publisher.people.LinkVisit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the links lead that stand in Pinpoint. */
@Path("/api/links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter", "hiring_manager", "interviewer"})
@Blocking
public class LinkResource {
    private final CallerBean caller;
    private final LinkVisit visits;

    /** Links of the caller's customer. */
    public LinkResource(CallerBean caller, LinkVisit visits) {
        this.caller = caller;
        this.visits = visits;
    }

    /** Where a link leads. */
    public record LinkView(String url) {}

    /** Follows a link: 404 for who has no access, 410 where it leads nowhere any more. */
    @GET
    @Path("/{token}")
    public LinkView follow(@PathParam("token") String token) {
        return switch (visits.follow(caller.get(), token)) {
            case LinkVisit.Way.Open(String url) -> new LinkView(url);
            case LinkVisit.Way.Withdrawn withdrawn -> throw Problems.withdrawn().asException();
            case LinkVisit.Way.NotFound notFound -> throw Problems.notFound().asException();
        };
    }
}
