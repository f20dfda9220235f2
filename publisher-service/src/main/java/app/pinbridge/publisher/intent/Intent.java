package app.pinbridge.publisher.intent;

import app.pinbridge.publisher.comment.CommentKey;
import app.pinbridge.publisher.comment.Marker;
import java.time.Instant;
import java.util.Optional;

/**
 * One comment that is to be posted or was.
 *
 * @param subdomain the company that it is for; never sent to another
 * @param postedBy {@link #RULES} or the e-mail of who clicked
 * @param interactive a person waits for it
 * @param body the text to the letter; forgotten once nothing is to be sent any more
 * @param shortened Pinpoint found it too long once
 * @param attempts how often in succession it was tried
 * @param firstSentAt when it was first sent; empty before
 * @param changedAt when its state changed
 */
public record Intent(
        long id,
        CommentKey key,
        String subdomain,
        String postedBy,
        boolean interactive,
        Optional<String> body,
        boolean shortened,
        int attempts,
        Optional<Instant> firstSentAt,
        Instant changedAt,
        IntentState state) {
    /** Who posts what nobody clicked. */
    public static final String RULES = "rules";

    /** Stands in the place of the poster after the call was erased. */
    static final String ERASED = "erased";

    /** The text by which the comment is found again. */
    public Marker marker() {
        return Marker.of(key);
    }

    /** The e-mail of who clicked; empty where nobody did or that was erased. */
    public Optional<String> clickedBy() {
        return Optional.of(postedBy).filter(who -> !isByRules() && !ERASED.equals(who));
    }

    /** Whether no person asked for it. */
    public boolean isByRules() {
        return RULES.equals(postedBy);
    }
}
