package app.pinbridge.publisher.link;

import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.facts.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The secret part of links. Kept as it is and not as a hash: a comment must be sent again to the letter, and shown before it
 * is sent. Row-level security keeps tokens apart, and a token alone leads nowhere: who follows it must be signed in and may
 * see the call.
 */
@ApplicationScoped
public class LinkTokens {
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /** Tokens of 160 random bits. */
    public LinkTokens(Clock clock) {
        this.clock = clock;
    }

    /** The place that a link stands for. */
    public record Place(CallKey call, Commentable on, int sequence) {}

    /** The token of a place; made when it is first asked for, the same ever after. */
    public String of(Handle handle, Place place) {
        return made(handle, place).or(() -> existing(handle, place)).orElseThrow();
    }

    /** Has the token of one place stand for another, whose own is forgotten. */
    public void move(Handle handle, Place from, Place to) {
        existing(handle, to)
                .ifPresent(token -> handle.createUpdate("DELETE FROM link WHERE token = :token")
                        .bind("token", token)
                        .execute());
        existing(handle, from)
                .ifPresent(token -> handle.createUpdate(
                                "UPDATE link SET on_kind = :kind, on_id = :on, sequence = :sequence WHERE token = :token")
                        .bind("kind", to.on().kind().word())
                        .bind("on", to.on().id())
                        .bind("sequence", to.sequence())
                        .bind("token", token)
                        .execute());
    }

    /** The place that a token stands for. */
    public Optional<Place> find(Handle handle, String token) {
        return handle.createQuery("SELECT * FROM link WHERE token = :token")
                .bind("token", token)
                .map((row, context) -> new Place(
                        new CallKey(row.getString("tenant_id"), row.getString("call_id")),
                        new Commentable(Commentable.Kind.of(row.getString("on_kind")), row.getString("on_id")),
                        row.getInt("sequence")))
                .findOne();
    }

    private static Optional<String> existing(Handle handle, Place place) {
        return handle.createQuery("""
                        SELECT token FROM link
                         WHERE tenant_id = :tenant AND call_id = :call AND on_kind = :kind AND on_id = :on
                           AND sequence = :sequence
                        """)
                .bind("tenant", place.call().tenantId())
                .bind("call", place.call().callId())
                .bind("kind", place.on().kind().word())
                .bind("on", place.on().id())
                .bind("sequence", place.sequence())
                .mapTo(String.class)
                .findOne();
    }

    /** A new token; empty where the place has one. */
    private Optional<String> made(Handle handle, Place place) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return handle.createQuery("""
                        INSERT INTO link (token, tenant_id, call_id, on_kind, on_id, sequence, created_at)
                        VALUES (:token, :tenant, :call, :kind, :on, :sequence, :now) ON CONFLICT DO NOTHING
                        RETURNING token
                        """)
                .bind("token", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .bind("tenant", place.call().tenantId())
                .bind("call", place.call().callId())
                .bind("kind", place.on().kind().word())
                .bind("on", place.on().id())
                .bind("sequence", place.sequence())
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne();
    }
}
