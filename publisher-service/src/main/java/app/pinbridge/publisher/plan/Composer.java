package app.pinbridge.publisher.plan;

import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.comment.CommentKey;
import app.pinbridge.publisher.comment.CommentText;
import app.pinbridge.publisher.comment.Marker;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.facts.CallNotes;
import app.pinbridge.publisher.facts.MatchCopy;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.link.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** Writes comments: the same for the preview, for the first attempt and for every other. */
@ApplicationScoped
public class Composer {
    private final LinkTokens tokens;
    private final PublisherConfig config;
    private final String publicUrl;

    /**
     * A composer of comments.
     *
     * @param publicUrl where people reach Pinbridge
     */
    public Composer(
            LinkTokens tokens,
            PublisherConfig config,
            @ConfigProperty(name = "pinbridge.public-url", defaultValue = "http://127.0.0.1:8080") String publicUrl) {
        this.tokens = tokens;
        this.config = config;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** A comment with the link alone. */
    public String link(Handle handle, CallFacts facts, CommentKey key) {
        return about(facts, url(handle, facts, key)).link(Marker.of(key));
    }

    /** A comment with text of the notes, cut to the bound if need be. */
    public String text(Handle handle, CallFacts facts, CommentKey key, String content) {
        return about(facts, url(handle, facts, key)).text(content, Marker.of(key), config.longestComment());
    }

    /** A comment that withdraws what else stands there. */
    public String correction(CommentKey key, List<Intent> intents) {
        boolean onlyLink = intents.stream()
                .noneMatch(intent -> intent.key().on().equals(key.on())
                        && intent.key().sequence() == key.sequence()
                        && intent.state().isPosted()
                        && (intent.key().what() == What.NOTES || intent.key().what() == What.TLDR));
        return CommentText.correction(onlyLink, Marker.of(key));
    }

    /** Where the notes are read by whom the comment leads there. */
    public String url(Handle handle, CallFacts facts, CommentKey key) {
        return publicUrl + "/n/" + tokens.of(handle, new LinkTokens.Place(facts.call(), key.on(), key.sequence()));
    }

    private static CommentText about(CallFacts facts, String url) {
        return CommentText.about(
                facts.subject(),
                facts.match().flatMap(MatchCopy::jobTitle),
                facts.notes().flatMap(CallNotes::heldAt),
                url);
    }
}
