package app.pinbridge.publisher.send;

import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.query.CommentQuery;
import app.pinbridge.pinpoint.resource.Comment;
import app.pinbridge.pinpoint.resource.PersonType;
import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.comment.Marker;
import app.pinbridge.publisher.intent.Intent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Looks in Pinpoint for a comment by its marker. All comments of the person are searched: Pinpoint's clock is not
 * ours, so that no time tells where to stop. Pages have the size that Pinpoint itself gives them, for a larger one that it
 * silently made smaller would look like the last.
 */
@ApplicationScoped
public class ReadBack {
    private final PublisherConfig config;

    /** A search within the bounds of the configuration. */
    public ReadBack(PublisherConfig config) {
        this.config = config;
    }

    Search search(PinpointClient client, Intent intent) {
        CommentQuery query =
                CommentQuery.on(type(intent.key().on()), intent.key().on().id()).size(CommentQuery.LARGEST_SIZE);
        boolean unreadable = false;
        for (int number = 1; number <= config.pagesSearched(); number++) {
            switch (client.comments(query.page(number))) {
                case Answer.Failed<Page<Comment>>(Failure failure) -> {
                    return new Search.Failed(failure);
                }
                case Answer.Ok<Page<Comment>>(Page<Comment> page) -> {
                    Optional<Comment> found = find(page, intent.marker());
                    if (found.isPresent()) {
                        return new Search.Found(found.get().id());
                    }
                    unreadable |= !page.malformed().isEmpty();
                    if (page.isLast()) {
                        return unreadable ? new Search.Inconclusive() : new Search.Absent();
                    }
                }
            }
        }
        return new Search.Inconclusive();
    }

    /** What Pinpoint calls this kind of person. */
    static PersonType type(Commentable on) {
        return switch (on.kind()) {
            case APPLICATION -> PersonType.APPLICATION;
            case JOB_SEEKER -> PersonType.JOB_SEEKER;
        };
    }

    private static Optional<Comment> find(Page<Comment> page, Marker marker) {
        return page.rows().stream()
                .filter(comment ->
                        comment.bodyText() != null && comment.bodyText().contains(marker.text()))
                .findFirst();
    }
}
