package app.pinbridge.publisher.send;

import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.comment.CommentText;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.plan.Composer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Makes a comment shorter that Pinpoint found too long, once. */
@ApplicationScoped
public class Shortening {
    private final Intents intents;
    private final Composer composer;
    private final PublisherConfig config;

    /** Shortening to the configured length. */
    public Shortening(Intents intents, Composer composer, PublisherConfig config) {
        this.intents = intents;
        this.composer = composer;
        this.config = config;
    }

    /** Whether it is shorter now and to be sent again. */
    boolean shorten(Handle handle, CallFacts facts, Intent intent) {
        boolean isText = intent.key().what() == What.NOTES || intent.key().what() == What.TLDR;
        String body = intent.body().orElse("");
        if (!isText || intent.shortened() || body.length() <= config.shortenedComment()) {
            return false;
        }
        String url = composer.url(handle, facts, intent.key());
        intents.shorten(handle, intent, CommentText.shortened(body, url, intent.marker(), config.shortenedComment()));
        return true;
    }
}
