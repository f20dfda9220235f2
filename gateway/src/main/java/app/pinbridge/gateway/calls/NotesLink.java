package app.pinbridge.gateway.calls;

import app.pinbridge.gateway.pages.ErrorPage;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.services.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** The link that stands in Pinpoint's comments: leads people with access to the notes, and nobody else anywhere. */
@Blocking
@Authenticated
@Path("/n")
public class NotesLink {
    private static final Logger LOG = Logger.getLogger(NotesLink.class);
    private static final Problem WITHDRAWN = Problem.of(
            410,
            "link_withdrawn",
            "This link was withdrawn",
            "The call turned out to belong to another interview, or its notes were removed. A newer comment in Pinpoint"
                    + " may carry the right link.");
    private static final Problem NOT_OPEN = Problem.of(
            404,
            "not_found",
            "These notes are not open to you",
            "The link may be mistyped, or the call is not one that you may see. Those who took part in it can.");

    private final Viewer viewer;
    private final Asking asking;
    private final PublisherClient publisher;

    NotesLink(Viewer viewer, Asking asking, @RestClient PublisherClient publisher) {
        this.viewer = viewer;
        this.asking = asking;
        this.publisher = publisher;
    }

    /** Goes to the notes. */
    @GET
    @Path("{token}")
    public Response follow(@RestPath String token) {
        return switch (asking.ask(() -> publisher.link(viewer.bearer(), token))) {
            case Answer.Given<PublisherClient.Link> given -> lead(given.value().url());
            case Answer.Refused<PublisherClient.Link> refused ->
                switch (refused.problem().status()) {
                    case 410 -> ErrorPage.of(WITHDRAWN);
                    case 404 -> ErrorPage.of(NOT_OPEN);
                    default -> ErrorPage.of(refused.problem());
                };
        };
    }

    /** The address comes from the host product's events: only the web, never a script. */
    private static Response lead(String url) {
        return address(url).map(found -> Response.seeOther(found).build()).orElseGet(() -> ErrorPage.of(NOT_OPEN));
    }

    private static Optional<URI> address(String url) {
        try {
            URI found = new URI(url);
            return "https".equals(found.getScheme()) || "http".equals(found.getScheme())
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            LOG.warnf("notes at an address that is none: %s", e.getReason());
            return Optional.empty();
        }
    }
}
