package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** How people put matches right at matching-service. */
@RegisterRestClient(configKey = "matching")
@Path("/api")
interface MendingClient {
    @GET
    @Path("/calls/counts")
    Counts counts(@HeaderParam("Authorization") String bearer, @QueryParam("status") String status);

    @POST
    @Path("/calls/{id}/match/preview")
    Preview preview(@HeaderParam("Authorization") String bearer, @PathParam("id") String callId, Instruction said);

    @POST
    @Path("/calls/{id}/match")
    void say(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") Optional<String> seen,
            @PathParam("id") String callId,
            Instruction said);

    @POST
    @Path("/calls/{id}/match")
    void write(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") Optional<String> seen,
            @PathParam("id") String callId,
            Writing writing);

    @GET
    @Path("/calls/{id}/decisions")
    History history(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String callId,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") Optional<String> cursor);

    @DELETE
    @Path("/calls/{id}/match")
    void takeBack(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") Optional<String> seen,
            @PathParam("id") String callId);

    @POST
    @Path("/aliases")
    void learn(@HeaderParam("Authorization") String bearer, NewAlias alias);

    @GET
    @Path("/candidates")
    Candidates candidates(@HeaderParam("Authorization") String bearer, @QueryParam("query") String query);

    /** How many calls there are for each reason. */
    record Counts(List<Count> reasons) {}

    /** One of them. */
    record Count(String code, long count) {}

    /**
     * What a person says of a call.
     *
     * @param action {@code link}, {@code unlink}, {@code not_an_interview}; of a preview also {@code undo}
     * @param learnAlias whether the unknown address on the call is the candidate's from now on
     */
    record Instruction(String action, List<Ask> targets, boolean learnAlias) {}

    /** What is written over what Pinpoint has; {@code action} is {@code enrichment}. */
    record Writing(String action, Details enrichment) {
        static Writing of(Details details) {
            return new Writing("enrichment", details);
        }
    }

    /** The details of a call, as far as they are written; an empty text has one as Pinpoint has it again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable String stage,
            @Nullable String location) {
        static final Details NONE = new Details(null, null, null, null);
    }

    /** What people said of a call, the newest first, and how to ask for more. */
    record History(List<Said> items, @Nullable String nextCursor) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public History {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One of these, with the answers before and after for those who may mend calls. */
    record Said(
            @Nullable String action,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable Match before,
            @Nullable Match after) {}

    /** What it belongs to, as far as it is said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ask(
            @Nullable String interviewId,
            @Nullable String applicationId,
            @Nullable String jobSeekerId) {}

    /** Another address of somebody whom Pinpoint knows by {@code means}. */
    record NewAlias(String address, String means) {}

    /**
     * What would come of it.
     *
     * @param before the answer that was looked at
     */
    record Preview(@Nullable Match before, @Nullable Match after, Effects effects) {}

    /**
     * What would change for others.
     *
     * @param alias the other address that would be learned
     * @param calls other calls that would have another answer
     * @param moreCalls whether there may be more of them
     */
    record Effects(
            List<CommentEffect> comments,
            AccessEffect access,
            List<String> mails,
            @Nullable Learned alias,
            List<OtherCall> calls,
            boolean moreCalls) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public Effects {
            comments = comments == null ? List.of() : List.copyOf(comments);
            access = access == null ? AccessEffect.NONE : access;
            mails = mails == null ? List.of() : List.copyOf(mails);
            calls = calls == null ? List.of() : List.copyOf(calls);
        }
    }

    /** Another call that would have another answer. */
    record OtherCall(
            String callId,
            @Nullable String title,
            @Nullable Instant startAt,
            @Nullable Match before,
            @Nullable Match after,
            List<CommentEffect> comments,
            AccessEffect access) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public OtherCall {
            comments = comments == null ? List.of() : List.copyOf(comments);
            access = access == null ? AccessEffect.NONE : access;
        }
    }

    /** What would happen in Pinpoint, a sentence. */
    record CommentEffect(@Nullable String effect, String text) {}

    /** Who would see the call and does not now, who would not any more, and who would be kept from it. */
    record AccessEffect(List<Match.Access> granted, List<Match.Access> revoked, List<Match.Access> denied) {
        private static final AccessEffect NONE = new AccessEffect(List.of(), List.of(), List.of());

        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public AccessEffect {
            granted = granted == null ? List.of() : List.copyOf(granted);
            revoked = revoked == null ? List.of() : List.copyOf(revoked);
            denied = denied == null ? List.of() : List.copyOf(denied);
        }
    }

    /** Another address that would count as a candidate's. */
    record Learned(String address, String means) {}

    /** Candidates that were found. */
    record Candidates(List<Candidate> items) {}

    /** A candidate, on one application or in the talent pipeline. */
    record Candidate(
            @Nullable String candidateName,
            @Nullable String email,
            @Nullable String applicationId,
            @Nullable String jobSeekerId,
            @Nullable String jobTitle,
            List<Slot> interviews) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public Candidate {
            interviews = interviews == null ? List.of() : List.copyOf(interviews);
        }
    }

    /** An interview of the candidate. */
    record Slot(String interviewId, @Nullable Instant startAt) {}
}
