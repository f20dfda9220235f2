package app.pinbridge.publisher.rest;

import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.people.ClickAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers to a click, as JSON. */
final class ClickView {
    private ClickView() {}

    /** What would be posted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewView(
            String what,
            @Nullable String applicationId,
            @Nullable String jobSeekerId,
            @Nullable String candidateName,
            @Nullable String jobTitle,
            String body) {}

    /** What came of posting. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String outcome,
            @Nullable String commentId,
            @Nullable String reason,
            @Nullable String next,
            Instant at) {}

    static Response response(ClickAnswer answer) {
        return switch (answer) {
            case ClickAnswer.Preview preview -> Response.ok(view(preview)).build();
            case ClickAnswer.Result result -> Response.ok(view(result)).build();
            case ClickAnswer.NotFound notFound -> throw Problems.notFound().asException();
            case ClickAnswer.NoAccess noAccess -> throw Problems.noAccess().asException();
            case ClickAnswer.Refused(String code, String detail) ->
                throw Problems.refused(code, detail).asException();
        };
    }

    private static PreviewView view(ClickAnswer.Preview preview) {
        Commentable on = preview.on();
        return new PreviewView(
                preview.what().word(),
                on.kind() == Commentable.Kind.APPLICATION ? on.id() : null,
                on.kind() == Commentable.Kind.JOB_SEEKER ? on.id() : null,
                preview.candidateName().orElse(null),
                preview.jobTitle().orElse(null),
                preview.body());
    }

    private static ResultView view(ClickAnswer.Result result) {
        return new ResultView(
                result.outcome(),
                result.commentId().orElse(null),
                result.reason().orElse(null),
                result.next().orElse(null),
                result.at());
    }
}
