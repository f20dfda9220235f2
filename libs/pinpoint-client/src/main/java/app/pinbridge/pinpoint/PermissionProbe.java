package app.pinbridge.pinpoint;

import app.pinbridge.pinpoint.Permission.Granted;
import app.pinbridge.pinpoint.Permission.Level;
import app.pinbridge.pinpoint.Permission.Missing;
import app.pinbridge.pinpoint.Permission.NotOffered;
import app.pinbridge.pinpoint.Permission.Unclear;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Failure.Refused;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.jsonapi.NewComment;
import app.pinbridge.pinpoint.resource.PersonType;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds out what a key may do; Pinpoint has no way to ask it, so each list is read and the answer interpreted. */
final class PermissionProbe {
    /** No record of Pinpoint's ever has it, so that nothing can be written by trying. */
    private static final String IMPOSSIBLE_ID = "0";

    private static final String JOB_SEEKERS = "/job_seekers";

    private final Exchange exchange;
    private final Requester requester;

    PermissionProbe(Exchange exchange, Requester requester) {
        this.exchange = exchange;
        this.requester = requester;
    }

    Permission probe(PermissionCategory category) {
        Permission reading = reading(category.path());
        return switch (category) {
            case COMMENT -> reading instanceof Granted ? commentWriting() : reading;
            // Where there is no such list yet, job seekers are what the permission is for.
            case CANDIDATE -> reading instanceof NotOffered ? reading(JOB_SEEKERS) : reading;
            case APPLICATION, INTERVIEW, JOB, SCORECARD, USER -> reading;
        };
    }

    private Permission reading(String path) {
        Call call = Call.get(path, path, "page%5Bsize%5D=1", requester);
        return switch (exchange.send(call).answer()) {
            case Ok<JsonNode> ok -> new Granted(Level.READ);
            case Failed<JsonNode>(Failure failure) -> withoutReading(failure);
        };
    }

    private static Permission withoutReading(Failure failure) {
        return switch (failure.code()) {
            case PERMISSION_MISSING -> new Missing(failure.detail());
            case NOT_FOUND, NOT_PINPOINT -> new NotOffered();
            default -> new Unclear(failure);
        };
    }

    /** A comment on nobody: 403 comes before the search for whom, 404 or 422 after it. */
    private Permission commentWriting() {
        JsonNode body = NewComment.on(
                PersonType.APPLICATION.resourceType(),
                IMPOSSIBLE_ID,
                "Pinbridge checks a permission; this is on nobody.");
        Answer<JsonNode> answer = exchange.send(Call.post(PermissionCategory.COMMENT.path(), body, requester))
                .answer();
        return switch (answer) {
            case Ok<JsonNode> ok -> new Granted(Level.WRITE);
            case Failed<JsonNode>(Failure failure) ->
                failure instanceof Refused ? refusedWriting(failure) : new Unclear(failure);
        };
    }

    private static Permission refusedWriting(Failure failure) {
        return switch (failure.code()) {
            case NOT_FOUND, UNPROCESSABLE -> new Granted(Level.WRITE);
            case PERMISSION_MISSING -> new Granted(Level.READ);
            default -> new Unclear(failure);
        };
    }
}
