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
import app.pinbridge.publisher.intent.Intent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** Looks for the comment of an intent. */
    Search search(PinpointClient client, Intent intent) {
        String marker = intent.marker().text();
        return search(
                client,
                intent.key().on(),
                comment -> comment.bodyText() != null && comment.bodyText().contains(marker));
    }

    /** Looks on somebody for a comment. */
    Search search(PinpointClient client, Commentable on, Predicate<Comment> wanted) {
        CommentQuery query = CommentQuery.on(type(on), on.id());
        boolean unreadable = false;
        for (int number = 1; number <= config.pagesSearched(); number++) {
            switch (client.comments(query.page(number))) {
                case Answer.Failed<Page<Comment>>(Failure failure) -> {
                    return new Search.Failed(failure);
                }
                case Answer.Ok<Page<Comment>>(Page<Comment> page) -> {
                    Optional<Comment> found =
                            page.rows().stream().filter(wanted).findFirst();
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
}
