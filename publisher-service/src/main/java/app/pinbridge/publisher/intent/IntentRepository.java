package app.pinbridge.publisher.intent;

import app.pinbridge.publisher.facts.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Intents as stored. Whoever changes one for a reason of its call holds the lock of that call. */
@ApplicationScoped
public class IntentRepository {

    /** All intents of a call, the oldest first. */
    public List<Intent> ofCall(Handle handle, CallKey call) {
        return handle.createQuery("SELECT * FROM intent WHERE tenant_id = :tenant AND call_id = :call ORDER BY id")
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .map((row, context) -> IntentRow.intent(row))
                .list();
    }

    /** One intent as it stands. */
    public Optional<Intent> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM intent WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> IntentRow.intent(row))
                .findOne();
    }

    /** Stores a new intent; its id is given by the database. An intent with the same key must not be there. */
    public Intent insert(Handle handle, Intent intent) {
        IntentRow row = IntentRow.of(intent.state());
        return handle.createQuery("""
                        INSERT INTO intent (tenant_id, call_id, on_kind, on_id, what, sequence, subdomain, posted_by, interactive,
                                            marker, body, state, reason, next_attempt_at, changed_at)
                        VALUES (:tenant, :call, :kind, :on, :what, :sequence, :subdomain, :postedBy, :interactive,
                                :marker, :body, :state, :reason, :due, :changed)
                        RETURNING *
                        """)
                .bind("tenant", intent.key().tenantId())
                .bind("call", intent.key().callId())
                .bind("kind", intent.key().on().kind().word())
                .bind("on", intent.key().on().id())
                .bind("what", intent.key().what().word())
                .bind("sequence", intent.key().sequence())
                .bind("subdomain", intent.subdomain())
                .bind("postedBy", intent.postedBy())
                .bind("interactive", intent.interactive())
                .bind("marker", intent.marker().text())
                .bind("body", intent.body().orElse(null))
                .bind("state", row.state())
                .bind("reason", row.reason())
                .bind("due", row.dueAt())
                .bind("changed", intent.changedAt())
                .map((stored, context) -> IntentRow.intent(stored))
                .one();
    }

    /** Stores what has changed of an intent. The claim on it ends unless it is being sent. */
    public void save(Handle handle, Intent intent) {
        IntentRow row = IntentRow.of(intent.state());
        handle.createUpdate("""
                        UPDATE intent
                           SET posted_by = :postedBy, interactive = :interactive, subdomain = :subdomain, body = :body,
                               shortened = :shortened, state = :state, reason = :reason, comment_id = :comment,
                               attempts = :attempts, absent_reads = :absent, next_attempt_at = :due, lease_until = :lease,
                               first_sent_at = :firstSent, changed_at = :changed
                         WHERE id = :id
                        """)
                .bind("postedBy", intent.postedBy())
                .bind("interactive", intent.interactive())
                .bind("subdomain", intent.subdomain())
                .bind("body", intent.body().orElse(null))
                .bind("shortened", intent.shortened())
                .bind("state", row.state())
                .bind("reason", row.reason())
                .bind("comment", row.commentId())
                .bind("attempts", intent.attempts())
                .bind("absent", row.absentReads())
                .bind("due", row.dueAt())
                .bind("lease", row.leaseUntil())
                .bind("firstSent", intent.firstSentAt().orElse(null))
                .bind("changed", intent.changedAt())
                .bind("id", intent.id())
                .execute();
    }

    /** Forgets the texts and people of an erased call; the keys stay, so that nothing is ever posted for it again. */
    public void erase(Handle handle, CallKey call) {
        handle.createUpdate("""
                        UPDATE intent
                           SET body = NULL, posted_by = :erased,
                               lease_until = CASE WHEN state IN ('planned', 'held') THEN NULL ELSE lease_until END,
                               state = CASE WHEN state IN ('planned', 'held') THEN 'withdrawn' ELSE state END,
                               reason = CASE WHEN state IN ('planned', 'held') THEN 'erased' ELSE reason END
                         WHERE tenant_id = :tenant AND call_id = :call
                        """)
                .bind("erased", Intent.ERASED)
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .execute();
    }
}
