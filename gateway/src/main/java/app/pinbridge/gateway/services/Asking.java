package app.pinbridge.gateway.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns what a REST client throws into values. */
@Singleton
public final class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    private final ObjectMapper json;

    Asking(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Asks, and returns what the service gave or why it did not. What a service says itself stands as it is, also of its
     * own neighbours ({@code 503}); what it did not mean to say, and silence, are {@code 502}.
     */
    public <T> Answer<T> ask(Supplier<T> question) {
        try {
            return new Answer.Given<>(question.get());
        } catch (WebApplicationException e) {
            return new Answer.Refused<>(problem(e.getResponse()));
        } catch (ProcessingException e) {
            LOG.warnf("a service does not answer: %s", e.getMessage());
            return new Answer.Refused<>(Problem.away());
        }
    }

    private Problem problem(Response response) {
        int status = response.getStatus();
        Optional<Problem> said = status == 500 ? Optional.empty() : said(response);
        if (status >= 500 && said.filter(problem -> problem.code() != null).isEmpty()) {
            LOG.warnf("a service failed with status %d", status);
            return Problem.away();
        }
        return said.orElseGet(() -> {
            LOG.warnf("a service refused with status %d and no problem document", status);
            return new Problem(status, null, null, null, null);
        });
    }

    private Optional<Problem> said(Response response) {
        boolean meant = PROBLEM.isCompatible(
                Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE));
        if (!meant) {
            return Optional.empty();
        }
        try {
            Problem said = json.readValue(response.readEntity(String.class), Problem.class);
            return Optional.of(
                    new Problem(response.getStatus(), said.code(), said.title(), said.detail(), said.field()));
        } catch (JsonProcessingException | ProcessingException e) {
            return Optional.empty();
        }
    }
}
