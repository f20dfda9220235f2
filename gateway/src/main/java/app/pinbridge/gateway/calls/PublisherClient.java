package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Publication.What;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is and will be posted to Pinpoint, as publisher-service knows it. */
@RegisterRestClient(configKey = "publisher")
@Path("/api")
interface PublisherClient {
    @GET
    @Path("/calls/{id}/publications")
    Publications publications(@HeaderParam("Authorization") String bearer, @PathParam("id") String callId);

    @POST
    @Path("/calls/{id}/notes")
    Preview preview(@HeaderParam("Authorization") String bearer, @PathParam("id") String callId, Order order);

    @POST
    @Path("/calls/{id}/notes")
    Comment post(@HeaderParam("Authorization") String bearer, @PathParam("id") String callId, Order order);

    @GET
    @Path("/links/{token}")
    Link link(@HeaderParam("Authorization") String bearer, @PathParam("token") String token);

    /** What to post. {@code preview}: show it only. */
    record Order(String what, boolean preview) {}

    /** The comment as Pinpoint will show it. */
    record Preview(
            @Nullable String what,
            @Nullable String applicationId,
            @Nullable String jobSeekerId,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            String body) {}

    /** What was posted so far, the oldest first. */
    record Publications(List<Comment> items) {}

    /**
     * A comment, and where it stands.
     *
     * @param what absent in the answer to a click, which knows what it asked for
     * @param reason a code, where it is not posted
     * @param next what happens next, a sentence; only in the answer to a click
     */
    record Comment(
            @Nullable What what,
            @Nullable CommentOutcome outcome,
            @Nullable String commentId,
            @Nullable Instant at,
            @Nullable String postedBy,
            @Nullable String reason,
            @Nullable String next) {}

    /** Where a link to notes leads. */
    record Link(String url) {}
}
