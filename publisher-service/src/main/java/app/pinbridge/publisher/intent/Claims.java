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
    private final PublisherConfig config;
    private final Clock clock;

    /** Claims that last as long as the configuration's lease. */
    public Claims(PublisherConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims the next due intent: what people wait for first, no more than a few of one customer at once, those of one call
     * on one commentable in their order, and of a connection in trouble one now and then.
     */
    public Optional<Intent> next(Handle handle, boolean interactiveOnly) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return handle.createQuery("""
                        UPDATE intent SET lease_until = :lease WHERE id = (
                            SELECT i.id FROM intent i
                             WHERE ((i.state IN ('planned', 'unknown', 'held') AND i.next_attempt_at <= :now)
                                    OR i.state = 'sending')
                               AND (i.lease_until IS NULL OR i.lease_until < :now)
                               AND (i.interactive OR NOT :interactiveOnly)
                               AND NOT EXISTS (SELECT 1 FROM connection_trouble t
                                                WHERE t.tenant_id = i.tenant_id AND t.next_probe_at > :now)
                               AND NOT EXISTS (SELECT 1 FROM intent earlier
                                                WHERE earlier.tenant_id = i.tenant_id AND earlier.call_id = i.call_id
                                                  AND earlier.on_kind = i.on_kind AND earlier.on_id = i.on_id
                                                  AND earlier.id < i.id
                                                  AND earlier.state IN ('planned', 'sending', 'unknown'))
                               AND (SELECT count(*) FROM intent busy
                                     WHERE busy.tenant_id = i.tenant_id AND busy.lease_until > :now)
                                   < :perTenant + CASE WHEN i.interactive THEN 1 ELSE 0 END
                             ORDER BY i.interactive DESC, i.next_attempt_at NULLS FIRST
                             LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .bind("now", now)
                .bind("lease", now.plus(config.lease()))
                .bind("interactiveOnly", interactiveOnly)
                .bind("perTenant", config.workersPerTenant())
                .map((row, context) -> IntentRow.intent(row))
                .findOne();
    }
}
