package app.pinbridge.gateway.calls;

import app.pinbridge.gateway.calls.CallTemplates.Posting;
import app.pinbridge.gateway.calls.CallTemplates.calls;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The calls that the viewer may see, and each with all that is known of it. */
@Blocking
@Authenticated
@Path("/calls")
public class CallsPage {
    private static final int A_PAGE = 25;
    private static final Set<String> FILTERS = Set.of("matched", "review", "pending", "unmatched", "ignored");

    private final Viewer viewer;
    private final Asking asking;
    private final CallPage page;
    private final CallsClient calls;
    private final MendingClient matching;
    private final PublisherClient publisher;

    CallsPage(
            Viewer viewer,
            Asking asking,
            CallPage page,
            @RestClient CallsClient calls,
            @RestClient MendingClient matching,
            @RestClient PublisherClient publisher) {
        this.viewer = viewer;
        this.asking = asking;
        this.page = page;
        this.calls = calls;
        this.matching = matching;
        this.publisher = publisher;
    }

    /** The list, newest first; calls to look at with the one first that is most worth it. */
    @GET
    public TemplateInstance list(
            @RestQuery Optional<String> status,
            @RestQuery Optional<String> reason,
            @RestQuery Optional<String> cursor) {
        Optional<String> filter = status.filter(FILTERS::contains);
        Optional<String> why = reason.filter(some -> !some.isBlank());
        CallsClient.CallPage found = asking.ask(() -> calls.list(viewer.bearer(), filter, why, A_PAGE, cursor))
                .orErrorPage();
        return new calls(
                found.items(),
                filter.orElse(""),
                why.orElse(""),
                Optional.ofNullable(found.nextCursor()),
                filter.filter("review"::equals).map(this::counts).orElse(List.of()));
    }

    /** The queue is of use without its counts too. */
    private List<MendingClient.Count> counts(String status) {
        return switch (asking.ask(() -> matching.counts(viewer.bearer(), status))) {
            case Answer.Given<MendingClient.Counts> given -> given.value().reasons();
            case Answer.Refused<MendingClient.Counts> refused -> List.of();
        };
    }

    /** One call; who comes back from posting is told how the comment stands now. {@code said} leads back in what people said. */
    @GET
    @Path("{id}")
    public TemplateInstance one(
            @RestPath String id, @RestQuery Optional<String> asked, @RestQuery("said") Optional<String> earlier) {
        if (earlier.isPresent()) {
            return page.past(id, earlier.get());
        }
        return page.posting(id, said -> Posting.done(asked.flatMap(said::newest)));
    }

    /** The same page with the comment as Pinpoint will show it. Nothing is posted. */
    @POST
    @Path("{id}/preview")
    public TemplateInstance preview(@RestPath String id, @RestForm Optional<String> what) {
        var order = new PublisherClient.Order(kind(what), true);
        Posting shown = Posting.shown(order.what(), asking.ask(() -> publisher.preview(viewer.bearer(), id, order)));
        return page.posting(id, said -> shown);
    }

    /**
     * Posts. What is posted stands among the comments, and its page may be loaded again; anything else is answered at
     * once, with what happens next.
     */
    @POST
    @Path("{id}/notes")
    public Response post(@RestPath String id, @RestForm Optional<String> what) {
        var order = new PublisherClient.Order(kind(what), false);
        return switch (asking.ask(() -> publisher.post(viewer.bearer(), id, order))) {
            case Answer.Given<PublisherClient.Comment> given -> came(id, order.what(), given.value());
            case Answer.Refused<PublisherClient.Comment> refused ->
                Response.status(refused.problem().status())
                        .entity(page.posting(id, said -> Posting.refused(order.what(), refused.problem())))
                        .build();
        };
    }

    private Response came(String id, String what, PublisherClient.Comment comment) {
        boolean posted =
                comment.outcome() == CommentOutcome.POSTED || comment.outcome() == CommentOutcome.ALREADY_POSTED;
        return posted
                ? Response.seeOther(UriBuilder.fromPath("/calls/{id}")
                                .queryParam("asked", what)
                                .build(id))
                        .build()
                : Response.ok(page.posting(id, said -> Posting.done(Optional.of(comment))))
                        .build();
    }

    private static String kind(Optional<String> what) {
        return what.filter("tldr"::equals).orElse("notes");
    }
}
