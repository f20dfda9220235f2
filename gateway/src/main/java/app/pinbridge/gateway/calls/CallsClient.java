package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The calls that the bearer may see, as matching-service knows them. */
@RegisterRestClient(configKey = "matching")
@Path("/api/calls")
interface CallsClient {
    @GET
    CallPage list(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("status") Optional<String> status,
            @QueryParam("reason") Optional<String> reason,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") Optional<String> cursor);

    @GET
    @Path("/{id}")
    CallView view(@HeaderParam("Authorization") String bearer, @PathParam("id") String callId);

    /** Some calls, and how to ask for more. */
    record CallPage(List<CallItem> items, @Nullable String nextCursor) {}

    /** One call with its match. What the viewer may not see is left out. */
    record CallView(
            Call call,
            @Nullable Match match,
            @Nullable Instant revisionTime,
            @Nullable List<Suggested> suggestions,
            @Nullable Decision decision,
            @Nullable Edit edit) {
        /** Whether there is something to post. */
        boolean hasNotes() {
            Call.Notes notes = call.notes();
            return notes != null && notes.readyAt() != null;
        }

        /** What it may belong to; without names where the service gives none. */
        List<Suggested> suggested() {
            if (suggestions != null) {
                return suggestions;
            }
            return match == null
                    ? List.of()
                    : match.suggestions().stream().map(Suggested::of).toList();
        }
    }

    /** What a call may belong to, as people know it. */
    record Suggested(
            @Nullable String interviewId,
            @Nullable String applicationId,
            @Nullable String jobSeekerId,
            Double probability,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable Instant startAt) {
        static Suggested of(Match.Suggestion bare) {
            return new Suggested(
                    bare.interviewId(), bare.applicationId(), bare.jobSeekerId(), bare.probability(), null, null, null);
        }
    }

    /** What a person wrote over what Pinpoint has; absent what stands as it has it. */
    record Edit(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable String stage,
            @Nullable String location) {}

    /** What a person said of a call, and still stands. */
    record Decision(
            @Nullable String action,
            @Nullable String by,
            @Nullable Instant at) {}
}
