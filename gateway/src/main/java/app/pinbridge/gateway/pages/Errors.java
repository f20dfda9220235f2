package app.pinbridge.gateway.pages;

import app.pinbridge.gateway.services.NoAnswerException;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns what a page ended with into an error page. */
public class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);

    @ServerExceptionMapper
    Response noAnswer(NoAnswerException e) {
        return ErrorPage.of(e.problem());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return ErrorPage.of(403);
    }

    /** Who signs in again after sending a form comes back to the form's address with GET; the page is one step up. */
    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, ContainerRequestContext request, UriInfo uri) {
        String path = uri.getPath();
        int end = path.lastIndexOf('/');
        return request.getMethod().equals("GET") && end > 0
                ? Response.seeOther(URI.create(path.substring(0, end))).build()
                : ErrorPage.of(405);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        return ErrorPage.of(e.getResponse().getStatus());
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("a page failed", e);
        return ErrorPage.of(500);
    }

    /** A form with a token that is missing or too old is turned away without a word; this adds the words. */
    @ServerResponseFilter
    void wordless(ContainerResponseContext response) {
        if (response.getStatus() == 400 && !response.hasEntity()) {
            response.setEntity(ErrorPage.of(400).getEntity(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }
}
