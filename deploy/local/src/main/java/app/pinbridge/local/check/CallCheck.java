package app.pinbridge.local.check;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.DemoCall.Expected;
import app.pinbridge.local.demo.SimulatedCompany.Write;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Whether what became of one call is what had to become of it. */
final class CallCheck {
    private CallCheck() {}

    /** Whether nothing more is to be waited for. */
    static boolean isSettled(DemoCall call, Outcome outcome) {
        return complaint(call, outcome).isEmpty();
    }

    /** What is wrong, if anything is. */
    static Optional<String> complaint(DemoCall call, Outcome outcome) {
        Optional<Match> answer = outcome.match(call.callId());
        List<Write> comments = outcome.comments(call.callId());
        if (answer.isEmpty()) {
            return Optional.of("no answer");
        }
        Match match = answer.get();
        return switch (call.expected()) {
            case Expected.Linked(String application) ->
                isMatchedTo(match, application).or(() -> oneComment(comments, application));
            case Expected.Held(String application) ->
                isMatchedTo(match, application).or(() -> noComment(comments));
            case Expected.Unmatched unmatched -> notMatched(match).or(() -> noComment(comments));
            case Expected.Ignored ignored ->
                match.status() == Match.Status.IGNORED
                        ? noComment(comments)
                        : Optional.of("is " + match.status() + ", not ignored");
        };
    }

    private static Optional<String> isMatchedTo(Match match, String application) {
        if (match.status() != Match.Status.MATCHED) {
            return Optional.of("is " + match.status()
                    + (match.reason() == null
                            ? ""
                            : " for " + match.reason().code().wireName()) + ", not matched");
        }
        boolean right = !match.targets().isEmpty()
                && match.targets().stream().map(Target::applicationId).allMatch(id -> Objects.equals(id, application));
        return right ? Optional.empty() : Optional.of("is matched to another application");
    }

    private static Optional<String> notMatched(Match match) {
        if (match.status() != Match.Status.UNMATCHED && match.status() != Match.Status.REVIEW) {
            return Optional.of("is " + match.status() + ", not left open");
        }
        return match.reason() == null ? Optional.of("carries no reason") : Optional.empty();
    }

    private static Optional<String> oneComment(List<Write> comments, String application) {
        if (comments.size() != 1) {
            return Optional.of("has " + comments.size() + " comments, not one");
        }
        Write comment = comments.get(0);
        return comment.commentableId().equals(application)
                        && comment.commentableType().toLowerCase(Locale.ROOT).startsWith("application")
                ? Optional.empty()
                : Optional.of("has its comment on another person");
    }

    private static Optional<String> noComment(List<Write> comments) {
        return comments.isEmpty() ? Optional.empty() : Optional.of("has a comment and must not");
    }
}
