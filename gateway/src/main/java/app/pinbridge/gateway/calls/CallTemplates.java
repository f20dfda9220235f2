package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication.Outcome;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The pages of calls. */
final class CallTemplates {
    private CallTemplates() {}

    /** The list. */
    @CheckedTemplate(basePath = "")
    record calls(List<CallItem> items, String filter, String reason, Optional<String> more)
            implements TemplateInstance {}

    /**
     * One call.
     *
     * @param postable whether notes may be posted
     */
    @CheckedTemplate(basePath = "")
    record call(
            Call call,
            Optional<Match> match,
            Waterfall waterfall,
            Publications publications,
            Posting posting,
            boolean postable)
            implements TemplateInstance {}

    /** What was posted so far; {@code known} is false when it could not be asked. */
    record Publications(boolean known, List<PublisherClient.Item> items) {
        static Publications of(Answer<PublisherClient.Publications> answer) {
            return switch (answer) {
                case Answer.Given<PublisherClient.Publications> given ->
                    new Publications(true, given.value().items());
                case Answer.Refused<PublisherClient.Publications> refused -> new Publications(false, List.of());
            };
        }
    }

    /**
     * Where posting stands.
     *
     * @param what {@code notes} or {@code tldr}
     */
    record Posting(
            String what,
            Optional<PublisherClient.Preview> preview,
            Optional<Outcome> outcome,
            Optional<Problem> problem) {
        static final Posting NONE = done(Optional.empty());

        static Posting done(Optional<Outcome> outcome) {
            return new Posting("", Optional.empty(), outcome, Optional.empty());
        }

        static Posting shown(String what, Answer<PublisherClient.Preview> answer) {
            return switch (answer) {
                case Answer.Given<PublisherClient.Preview> given ->
                    new Posting(what, Optional.of(given.value()), Optional.empty(), Optional.empty());
                case Answer.Refused<PublisherClient.Preview> refused -> refused(what, refused.problem());
            };
        }

        static Posting refused(String what, Problem problem) {
            return new Posting(what, Optional.empty(), Optional.empty(), Optional.of(problem));
        }
    }
}
