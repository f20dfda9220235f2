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
    private final Viewer viewer;
    private final Asking asking;
    private final CallsClient calls;
    private final PublisherClient publisher;

    CallPage(Viewer viewer, Asking asking, @RestClient CallsClient calls, @RestClient PublisherClient publisher) {
        this.viewer = viewer;
        this.asking = asking;
        this.calls = calls;
        this.publisher = publisher;
    }

    /** The page while somebody posts. */
    TemplateInstance posting(String id, Function<Publications, Posting> posting) {
        return page(id, posting, UnaryOperator.identity());
    }

    /** The page while somebody puts the match right. */
    TemplateInstance mending(String id, UnaryOperator<Mending> mending) {
        return page(id, said -> Posting.done(Optional.empty()), mending);
    }

    private TemplateInstance page(String id, Function<Publications, Posting> posting, UnaryOperator<Mending> mending) {
        CallView view = asking.ask(() -> calls.view(viewer.bearer(), id)).orErrorPage();
        Publications publications = Publications.of(asking.ask(() -> publisher.publications(viewer.bearer(), id)));
        Optional<Match> match = Optional.ofNullable(view.match());
        return new call(
                view.call(),
                match,
                Waterfall.of(match.map(Match::explanation).orElse(List.of())),
                publications,
                posting.apply(publications),
                Postable.of(view, viewer.person().email()),
                mending.apply(Mending.of(view)));
    }
}
