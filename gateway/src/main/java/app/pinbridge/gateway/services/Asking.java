package app.pinbridge.gateway.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns what a REST client throws into values. */
@Singleton
public final class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final ObjectMapper json;

    Asking(ObjectMapper json) {
        this.json = json;
    }

    /** Asks, and returns what the service gave or why it did not. Server errors and silence are {@code 502}. */
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
        if (status >= 500) {
            LOG.warnf("a service failed with status %d", status);
            return Problem.away();
        }
        try {
            Problem said = json.readValue(response.readEntity(String.class), Problem.class);
            return new Problem(status, said.code(), said.title(), said.detail(), said.field());
        } catch (JsonProcessingException | ProcessingException e) {
            LOG.warnf("a service refused with status %d and no problem document", status);
            return new Problem(status, null, null, null, null);
        }
    }
}
