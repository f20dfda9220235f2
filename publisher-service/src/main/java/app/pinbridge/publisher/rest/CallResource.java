package app.pinbridge.publisher.rest;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.people.NotesRequest;
import app.pinbridge.publisher.people.OneClick;
import app.pinbridge.publisher.people.PublicationList;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was and is to be posted for a call. */
@Path("/api/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter", "hiring_manager", "interviewer"})
@Blocking
public class CallResource {
    private final CallerBean caller;
    private final OneClick clicks;
    private final PublicationList publications;

    /** Calls of the caller's customer. */
    public CallResource(CallerBean caller, OneClick clicks, PublicationList publications) {
        this.caller = caller;
        this.clicks = clicks;
        this.publications = publications;
    }

    /**
     * A click.
     *
     * @param what {@code link}, {@code notes} or {@code tldr}
     * @param text of the notes; absent where it is to be fetched from the host product
     * @param preview only show what would be posted
     */
    public record Click(@Nullable String what, @Nullable String text, boolean preview) {}

    /** Shows or posts a comment. */
    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response notes(@PathParam("id") String callId, @Nullable Click click) {
        Caller person = caller.get();
        What what = Optional.ofNullable(click)
                .flatMap(c -> Optional.ofNullable(c.what()))
                .flatMap(What::asked)
                .orElseThrow(() -> new Problem(
                                400, "what_invalid", "Nothing to post", "Say what: link, notes or tldr.", "what")
                        .asException());
        NotesRequest request = new NotesRequest(
                new CallKey(person.tenantId(), callId),
                what,
                Optional.ofNullable(click).flatMap(c -> Optional.ofNullable(c.text())));
        boolean preview = click != null && click.preview();
        return ClickView.response(preview ? clicks.preview(person, request) : clicks.post(person, request));
    }

    /** Lists what was posted. */
    @GET
    @Path("/publications")
    public PublicationsView publications(@PathParam("id") String callId) {
        return publications
                .of(caller.get(), callId)
                .map(PublicationsView::of)
                .orElseThrow(() -> Problems.notFound().asException());
    }
}
