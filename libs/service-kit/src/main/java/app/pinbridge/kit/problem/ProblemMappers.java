package app.pinbridge.kit.problem;

import app.pinbridge.contracts.InvalidEventException;
import app.pinbridge.kit.database.DatabaseFailure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a request ended with into a problem document; never a stack trace, never a value from inside. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What the edge said. */
    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return response(e.problem());
    }

    /** An event that is none of the contract: 400. */
    @ServerExceptionMapper
    public Response invalidEvent(InvalidEventException e) {
        return response(new Problem(400, "invalid_event", "Not an event of the contract", e.getMessage(), e.field()));
    }

    /** A body that cannot be read: 400. */
    @ServerExceptionMapper
    public Response json(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        return response(new Problem(
                400,
                "invalid_json",
                "The body cannot be read",
                path.isEmpty() ? "The body is not JSON." : "The field '" + path + "' has a wrong type.",
                path.isEmpty() ? null : path));
    }

    /** As {@link #json}; the framework has a mapper of its own for these, which says nothing. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e) {
        return json(e);
    }

    /** As a person reads it, e.g. {@code settings.aliases} or {@code notify[2]}. */
    private static String path(List<JsonMappingException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** What the framework refuses, with our words. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = e.getResponse().getStatus();
        return response(
                switch (status) {
                    case 401 -> Problem.of(401, "unauthorized", "Not signed in", "Sign in and try again.");
                    case 403 -> Problem.of(403, "forbidden", "Not allowed", "Your role does not allow this.");
                    case 404 -> Problem.of(404, "not_found", "Not found", "There is nothing here, or it is not yours.");
                    case 405 -> Problem.of(405, "method_not_allowed", "Method not allowed", "Use another method.");
                    case 413 -> Problem.of(413, "too_large", "Too large", "The body is larger than allowed.");
                    case 415 ->
                        Problem.of(415, "unsupported_media_type", "Wrong media type", "Send another media type.");
                    default -> Problem.of(status, "http_" + status, "Request failed", "The request was not accepted.");
                });
    }

    /** Everything else: 503 while the database is away, 500 otherwise. */
    @ServerExceptionMapper
    public Response unexpected(RuntimeException e) {
        if (DatabaseFailure.isPassing(e)) {
            LOG.warnf("database is away: %s", e.toString());
            return response(Problem.of(503, "unavailable", "Not available right now", "Try again in a moment."));
        }
        LOG.error("request failed", e);
        return response(Problem.of(500, "internal", "Something went wrong", "It is logged. Try again later."));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
