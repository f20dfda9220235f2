package app.pinbridge.publisher.intent;

import app.pinbridge.publisher.PublisherConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Hands due intents to workers, each to one at a time, also among several replicas. */
@ApplicationScoped
public class Claims {
    private static final String NEXT_FOR_PEOPLE = claim(first(true));
    private static final String NEXT = claim("COALESCE(" + first(true) + ", " + first(false) + ")");

    private final PublisherConfig config;
    private final Clock clock;

    /** Claims that last as long as the configuration's lease. */
    public Claims(PublisherConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * A claimed intent.
     *
     * @param follows other comments of the same call are posted already
     */
    public record Claimed(Intent intent, boolean follows) {}

    /**
     * Claims the next due intent: what people wait for first, no more than a few of one customer at once, those of one call
     * on one commentable in their order, and of a connection in trouble one now and then. Walks along the index {@code
     * intent_claim} in the order in which intents are due, and stops at the first that may be taken.
     */
    public Optional<Claimed> next(Handle handle, boolean interactiveOnly) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return handle.createQuery(interactiveOnly ? NEXT_FOR_PEOPLE : NEXT)
                .bind("now", now)
                .bind("lease", now.plus(config.lease()))
                .bind("perTenant", config.workersPerTenant())
                .map((row, context) -> new Claimed(IntentRow.intent(row), row.getBoolean("follows")))
                .findOne();
    }

    /** @param interactive whether a person waits for it, for whom one more of a customer is let through */
    private static String first(boolean interactive) {
        return """
                (SELECT i.id FROM intent i
                  WHERE i.interactive = %s
                    AND i.state IN ('planned', 'unknown', 'held', 'sending')
                    AND COALESCE(i.next_attempt_at, i.lease_until) <= :now
                    AND (i.lease_until IS NULL OR i.lease_until < :now)
                    AND i.tenant_id NOT IN (SELECT t.tenant_id FROM connection_trouble t WHERE t.next_probe_at > :now)
                    AND i.tenant_id NOT IN (SELECT busy.tenant_id FROM intent busy WHERE busy.lease_until > :now
                                             GROUP BY busy.tenant_id HAVING count(*) >= :perTenant + %d)
                    AND NOT EXISTS (SELECT 1 FROM intent earlier
                                     WHERE earlier.tenant_id = i.tenant_id AND earlier.call_id = i.call_id
                                       AND earlier.on_kind = i.on_kind AND earlier.on_id = i.on_id
                                       AND earlier.id < i.id
                                       AND earlier.state IN ('planned', 'sending', 'unknown'))
                  ORDER BY COALESCE(i.next_attempt_at, i.lease_until)
                  LIMIT 1 FOR UPDATE SKIP LOCKED)
                """.formatted(interactive ? "TRUE" : "FALSE", interactive ? 1 : 0);
    }

    private static String claim(String id) {
        return """
                UPDATE intent SET lease_until = :lease WHERE id = %s
                RETURNING intent.*, EXISTS (SELECT 1 FROM intent other
                                             WHERE other.tenant_id = intent.tenant_id AND other.call_id = intent.call_id
                                               AND other.id <> intent.id
                                               AND other.state IN ('posted', 'already_posted')) AS follows
                """.formatted(id);
    }
}
