package app.pinbridge.publisher.send;

import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentRepository;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.intent.Publications;
import app.pinbridge.publisher.link.LinkTokens;
import app.pinbridge.publisher.pinpoint.Access;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When Pinpoint merges two applications, the comments of one move to the other, and the match follows. To us that looks like
 * a re-match. So before a link or a correction is sent for a call that has comments elsewhere, Pinpoint is read: a link that
 * has come along is taken over, and where a comment is gone nothing is corrected.
 */
@ApplicationScoped
public class MovedComments {
    private final Database database;
    private final IntentRepository repository;
    private final LockedIntents locked;
    private final Intents intents;
    private final Planner planner;
    private final LinkTokens tokens;
    private final ReadBack readBack;
    private final Backoff backoff;

    /** A watch over the comments of all calls. */
    public MovedComments(
            Database database,
            IntentRepository repository,
            LockedIntents locked,
            Intents intents,
            Planner planner,
            LinkTokens tokens,
            ReadBack readBack,
            Backoff backoff) {
        this.database = database;
        this.repository = repository;
        this.locked = locked;
        this.intents = intents;
        this.planner = planner;
        this.tokens = tokens;
        this.readBack = readBack;
        this.backoff = backoff;
    }

    /** Settles an intent that is not to be sent because comments moved; false where it may be sent. */
    boolean settle(Intent claimed, Access.Open access) {
        List<Intent> posted = postedBefore(claimed);
        if (posted.isEmpty()) {
            return false;
        }
        Set<String> ids = posted.stream()
                .flatMap(intent -> Publications.commentId(intent.state()).stream())
                .collect(Collectors.toSet());
        boolean correction = claimed.key().what() == What.CORRECTION;
        return switch (readBack.search(access.client(), claimed.key().on(), comment -> ids.contains(comment.id()))) {
            case Search.Found(String commentId) -> !correction && takeOver(claimed, posted, commentId);
            case Search.Absent absent ->
                correction && change(claimed, new IntentState.Rejected("comment_gone"), Optional.empty());
            case Search.Failed failed -> later(claimed);
            case Search.Inconclusive inconclusive -> later(claimed);
        };
    }

    /** What matters for an intent of what is posted: for a link those elsewhere, for a correction what it corrects. */
    private List<Intent> postedBefore(Intent claimed) {
        boolean correction = claimed.key().what() == What.CORRECTION;
        if (!correction && claimed.key().what() != What.LINK) {
            return List.of();
        }
        return database.asWorker(handle -> repository.ofCall(handle, LockedIntents.call(claimed))).stream()
                .filter(intent -> intent.state().isPosted() && intent.key().what() != What.CORRECTION)
                .filter(intent ->
                        correction == intent.key().on().equals(claimed.key().on()))
                .filter(intent -> correction || intent.key().what() == What.LINK)
                .toList();
    }

    private boolean takeOver(Intent claimed, List<Intent> posted, String commentId) {
        Optional<Intent> moved = posted.stream()
                .filter(intent -> Publications.commentId(intent.state())
                        .filter(commentId::equals)
                        .isPresent())
                .findFirst();
        return change(claimed, new IntentState.AlreadyPosted(commentId), moved);
    }

    private boolean later(Intent claimed) {
        return change(
                claimed,
                new IntentState.Planned(backoff.after(claimed.attempts() + 1, intents.now())),
                Optional.empty());
    }

    private boolean change(Intent claimed, IntentState state, Optional<Intent> moved) {
        locked.with(claimed, (handle, plan, intent) -> {
            if (!intent.state().equals(claimed.state())) {
                return;
            }
            moved.ifPresent(from -> tokens.move(
                    handle,
                    new LinkTokens.Place(
                            LockedIntents.call(from),
                            from.key().on(),
                            from.key().sequence()),
                    new LinkTokens.Place(
                            LockedIntents.call(intent),
                            intent.key().on(),
                            intent.key().sequence())));
            planner.replan(handle, plan.with(intents.change(handle, intent, state, intent.attempts() + 1)));
        });
        return true;
    }
}
