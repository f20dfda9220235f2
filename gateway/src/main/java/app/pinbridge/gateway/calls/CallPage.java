package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import app.pinbridge.gateway.calls.CallTemplates.Posting;
import app.pinbridge.gateway.calls.CallTemplates.Publications;
import app.pinbridge.gateway.calls.CallTemplates.call;
import app.pinbridge.gateway.calls.CallsClient.CallView;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Asking;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page of one call, put together from what the services know of it. */
@ApplicationScoped
class CallPage {
    private static final int A_PAGE = 20;

    private final Viewer viewer;
    private final Asking asking;
    private final CallsClient calls;
    private final MendingClient matching;
    private final PublisherClient publisher;

    CallPage(
            Viewer viewer,
            Asking asking,
            @RestClient CallsClient calls,
            @RestClient MendingClient matching,
            @RestClient PublisherClient publisher) {
        this.viewer = viewer;
        this.asking = asking;
        this.calls = calls;
        this.matching = matching;
        this.publisher = publisher;
    }

    /** The page while somebody posts. */
    TemplateInstance posting(String id, Function<Publications, Posting> posting) {
        return page(id, posting, UnaryOperator.identity(), UnaryOperator.identity(), Optional.empty());
    }

    /** The page with what people said from here on back. */
    TemplateInstance past(String id, String cursor) {
        return page(id, CallPage::notPosting, UnaryOperator.identity(), UnaryOperator.identity(), Optional.of(cursor));
    }

    /** The page while somebody writes over details. */
    TemplateInstance editing(String id, UnaryOperator<Editing> editing) {
        return page(id, CallPage::notPosting, UnaryOperator.identity(), editing, Optional.empty());
    }

    /** The page while somebody puts the match right. */
    TemplateInstance mending(String id, UnaryOperator<Mending> mending) {
        return page(id, CallPage::notPosting, mending, UnaryOperator.identity(), Optional.empty());
    }

    private TemplateInstance page(
            String id,
            Function<Publications, Posting> posting,
            UnaryOperator<Mending> mending,
            UnaryOperator<Editing> editing,
            Optional<String> cursor) {
        CallView view = asking.ask(() -> calls.view(viewer.bearer(), id)).orErrorPage();
        Publications publications = Publications.of(asking.ask(() -> publisher.publications(viewer.bearer(), id)));
        Past past = Past.of(asking.ask(() -> matching.history(viewer.bearer(), id, A_PAGE, cursor)));
        Optional<Match> match = Optional.ofNullable(view.match());
        return new call(
                view.call(),
                match,
                Waterfall.of(match.map(Match::explanation).orElse(List.of())),
                publications,
                posting.apply(publications),
                Postable.of(view, viewer.person().email()),
                mending.apply(Mending.of(view)),
                Editing.of(view).map(editing),
                past);
    }

    private static Posting notPosting(Publications said) {
        return Posting.done(Optional.empty());
    }
}
