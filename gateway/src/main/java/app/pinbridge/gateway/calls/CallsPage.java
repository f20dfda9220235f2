package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.gateway.calls.CallTemplates.Posting;
import app.pinbridge.gateway.calls.CallTemplates.Publications;
import app.pinbridge.gateway.calls.CallTemplates.call;
import app.pinbridge.gateway.calls.CallTemplates.calls;
import app.pinbridge.gateway.calls.CallsClient.CallPage;
import app.pinbridge.gateway.calls.CallsClient.CallView;
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
import java.util.Arrays;
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
    private final CallsClient calls;
    private final PublisherClient publisher;

    CallsPage(Viewer viewer, Asking asking, @RestClient CallsClient calls, @RestClient PublisherClient publisher) {
        this.viewer = viewer;
        this.asking = asking;
        this.calls = calls;
        this.publisher = publisher;
    }

    /** The list, newest first. */
    @GET
    public TemplateInstance list(
            @RestQuery Optional<String> status,
            @RestQuery Optional<String> reason,
            @RestQuery Optional<String> cursor) {
        Optional<String> filter = status.filter(FILTERS::contains);
        Optional<String> why = reason.filter(some -> !some.isBlank());
        CallPage page = asking.ask(() -> calls.list(viewer.bearer(), filter, why, A_PAGE, cursor))
                .orErrorPage();
        return new calls(page.items(), filter.orElse(""), why.orElse(""), Optional.ofNullable(page.nextCursor()));
    }

    /** One call. */
    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath String id, @RestQuery Optional<String> posted) {
        return page(id, Posting.done(posted.flatMap(CallsPage::outcome)));
    }

    /** The same page with the comment as Pinpoint will show it. Nothing is posted. */
    @POST
    @Path("{id}/preview")
    public TemplateInstance preview(@RestPath String id, @RestForm Optional<String> what) {
        var order = new PublisherClient.Order(kind(what), true);
        return page(id, Posting.shown(order.what(), asking.ask(() -> publisher.preview(viewer.bearer(), id, order))));
    }

    /** Posts, and goes back to the call, where it stands among the comments. */
    @POST
    @Path("{id}/notes")
    public Response post(@RestPath String id, @RestForm Optional<String> what) {
        var order = new PublisherClient.Order(kind(what), false);
        return switch (asking.ask(() -> publisher.post(viewer.bearer(), id, order))) {
            case Answer.Given<PublisherClient.Posted> given ->
                Response.seeOther(UriBuilder.fromPath("/calls/{id}")
                                .queryParam("posted", given.value().outcome().name())
                                .build(id))
                        .build();
            case Answer.Refused<PublisherClient.Posted> refused ->
                Response.status(refused.problem().status())
                        .entity(page(id, Posting.refused(order.what(), refused.problem())))
                        .build();
        };
    }

    private TemplateInstance page(String id, Posting posting) {
        CallView view = asking.ask(() -> calls.view(viewer.bearer(), id)).orErrorPage();
        Publications publications = Publications.of(asking.ask(() -> publisher.publications(viewer.bearer(), id)));
        Optional<Match> match = Optional.ofNullable(view.match());
        boolean matched =
                match.filter(some -> some.status() == Match.Status.MATCHED).isPresent();
        return new call(
                view.call(),
                match,
                Waterfall.of(match.map(Match::explanation).orElse(List.of())),
                publications,
                posting,
                matched && view.hasNotes());
    }

    private static String kind(Optional<String> what) {
        return what.filter("tldr"::equals).orElse("notes");
    }

    private static Optional<Outcome> outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(some -> some.name().equals(name))
                .findFirst();
    }
}
