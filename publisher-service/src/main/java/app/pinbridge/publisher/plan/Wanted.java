package app.pinbridge.publisher.plan;

import app.pinbridge.publisher.comment.CommentKey;
import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallKey;
import java.util.Optional;

/**
 * One comment that the rules want.
 *
 * @param hold the code of what holds it back, if anything does
 */
public record Wanted(Commentable on, What what, int sequence, Optional<String> hold) {

    /** The key of the intent that stands for it. */
    public CommentKey key(CallKey call) {
        return new CommentKey(call.tenantId(), call.callId(), on, what, sequence);
    }
}
