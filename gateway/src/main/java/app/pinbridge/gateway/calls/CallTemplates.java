package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.gateway.services.Answer;
import app.pinbridge.gateway.services.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The pages of calls. */
final class CallTemplates {
    private CallTemplates() {}

    /**
     * The list.
     *
     * @param counts of calls by reason, where the list is a queue
     */
    @CheckedTemplate(basePath = "")
    record calls(
            List<CallItem> items, String filter, String reason, Optional<String> more, List<MendingClient.Count> counts)
            implements TemplateInstance {}

    /**
     * One call.
     *
     * @param postable whether the viewer may post notes
     */
    @CheckedTemplate(basePath = "")
    record call(
            Call call,
            Optional<Match> match,
            Waterfall waterfall,
            Publications publications,
            Posting posting,
            Postable postable,
            Mending mending,
            Optional<Editing> editing,
            Past past)
            implements TemplateInstance {}

    /** What was posted so far; {@code known} is false when it could not be asked. */
    record Publications(boolean known, List<PublisherClient.Comment> items) {
        static Publications of(Answer<PublisherClient.Publications> answer) {
            return switch (answer) {
                case Answer.Given<PublisherClient.Publications> given ->
                    new Publications(true, given.value().items());
                case Answer.Refused<PublisherClient.Publications> refused -> new Publications(false, List.of());
            };
        }

        /** The newest comment of a kind, as it stands now. */
        Optional<PublisherClient.Comment> newest(String what) {
            return items.reversed().stream()
                    .filter(item -> item.what() != null && item.what().name().equalsIgnoreCase(what))
                    .findFirst();
        }
    }

    /**
     * Where posting stands.
     *
     * @param what {@code notes} or {@code tldr}
     * @param came what came of a click
     */
    record Posting(
            String what,
            Optional<PublisherClient.Preview> preview,
            Optional<PublisherClient.Comment> came,
            Optional<Problem> problem) {
        static Posting done(Optional<PublisherClient.Comment> came) {
            return new Posting("", Optional.empty(), came, Optional.empty());
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
