package app.pinbridge.ingest.rest;

import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.ingest.calls.CallReader;
import app.pinbridge.ingest.calls.CallTaking;
import app.pinbridge.ingest.calls.Submission;
import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/calls}: where the host product, which has no Kafka, sends its calls. */
@Path("/api/calls")
@RolesAllowed("host")
public class CallsEndpoint {
    private final CallTaking calls;
    private final CallerBean caller;

    /** An endpoint for callers' calls. */
    public CallsEndpoint(CallTaking calls, CallerBean caller) {
        this.calls = calls;
        this.caller = caller;
    }

    /** Takes one event or a batch, all of it or nothing. */
    @POST
    @Consumes({StructuredCodec.MEDIA_TYPE, StructuredCodec.BATCH_MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(byte[] body) {
        String tenantId = caller.get().tenantId();
        return switch (CallReader.read(body, tenantId)) {
            case Submission.Valid(var events) ->
                Response.accepted(calls.take(tenantId, events)).build();
            case Submission.Invalid(var problems) ->
                Response.status(Response.Status.BAD_REQUEST)
                        .type(Problem.MEDIA_TYPE)
                        .entity(new InvalidCalls(problems))
                        .build();
        };
    }
}
