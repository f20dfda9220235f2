package app.pinbridge.ingest.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who works on which connection, among all replicas. */
@ApplicationScoped
public class Leases {

    /** Takes connections that are due and that nobody works on. */
    public List<Lease> take(Handle transaction, Instant now, Duration length, int limit) {
        return transaction
                .createQuery("""
                        UPDATE connection
                           SET lease_token = gen_random_uuid(), lease_until = :until
                         WHERE number IN (SELECT number FROM connection
                                           WHERE NOT removed AND next_attempt_at <= :now
                                             AND (lease_until IS NULL OR lease_until < :now)
                                           ORDER BY next_attempt_at
                                           LIMIT :limit
                                             FOR UPDATE SKIP LOCKED)
                        RETURNING number, lease_token
                        """)
                .bind("now", now)
                .bind("until", now.plus(length))
                .bind("limit", limit)
                .map((row, context) -> new Lease(row.getLong("number"), row.getObject("lease_token", UUID.class)))
                .list();
    }

    /** Whether there are connections that are due and that nobody works on. */
    public boolean isAnyDue(Handle transaction, Instant now) {
        return transaction
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM connection
                                        WHERE NOT removed AND next_attempt_at <= :now
                                          AND (lease_until IS NULL OR lease_until < :now))
                        """)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Prolongs leases that are still held; the others stay lost. Waits for nobody: a connection whose row somebody else has
     * locked keeps its lease as it is until the next time, which should be soon, and nobody else takes it meanwhile.
     */
    public Prolongation prolong(Handle transaction, Collection<Lease> leases, Instant until) {
        List<Long> numbers = leases.stream().map(Lease::connection).toList();
        Set<Lease> prolonged = transaction
                .createQuery("""
                        UPDATE connection SET lease_until = :until
                         WHERE number IN (SELECT number FROM connection
                                           WHERE number = ANY(:numbers) AND lease_token::TEXT = ANY(:tokens)
                                             FOR NO KEY UPDATE SKIP LOCKED)
                        RETURNING number, lease_token
                        """)
                .bind("until", until)
                .bindArray("numbers", Long.class, numbers)
                .bindArray(
                        "tokens",
                        String.class,
                        leases.stream().map(lease -> lease.token().toString()).toList())
                .map((row, context) -> new Lease(row.getLong("number"), row.getObject("lease_token", UUID.class)))
                .collect(Collectors.toSet());
        Set<Lease> held = transaction
                .createQuery("""
                        SELECT number, lease_token FROM connection
                         WHERE number = ANY(:numbers) AND lease_token IS NOT NULL
                        """)
                .bindArray("numbers", Long.class, numbers)
                .map((row, context) -> new Lease(row.getLong("number"), row.getObject("lease_token", UUID.class)))
                .collect(Collectors.toSet());
        return new Prolongation(
                prolonged,
                leases.stream().filter(lease -> !held.contains(lease)).collect(Collectors.toSet()));
    }

    /**
     * What became of leases that were to be prolonged; of the rest nothing is known yet.
     *
     * @param lost others have the connections, or nobody
     */
    public record Prolongation(Set<Lease> prolonged, Set<Lease> lost) {
        public Prolongation {
            prolonged = Set.copyOf(prolonged);
            lost = Set.copyOf(lost);
        }
    }

    /** Locks a connection until the transaction ends, unless somebody else just works on it or it is removed. */
    public boolean lock(Handle transaction, long connection) {
        return transaction
                .createQuery("""
                        SELECT 1 FROM connection WHERE number = :number AND NOT removed FOR NO KEY UPDATE SKIP LOCKED
                        """)
                .bind("number", connection)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether a lease is still held. If so nobody else takes the connection, nor is it removed, before the transaction ends. */
    public boolean isHeld(Handle transaction, Lease lease) {
        return transaction
                .createQuery("""
                        SELECT 1 FROM connection WHERE number = :number AND lease_token = :token FOR NO KEY UPDATE
                        """)
                .bind("number", lease.connection())
                .bind("token", lease.token())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * Gives a connection back, to be taken again at the given time; at once if an event came while it was worked on, or earlier
     * where a record that a webhook named is to be asked for earlier and can be.
     *
     * @param revision the revision that was worked with
     * @param attempts how often in a row it could not be worked on at all
     */
    public void giveBack(Handle transaction, Lease lease, int revision, Instant next, int attempts) {
        transaction.execute("""
                UPDATE connection
                   SET lease_token = NULL, lease_until = NULL, attempts = ?,
                       next_attempt_at = CASE WHEN revision = ? THEN LEAST(?, (
                           SELECT min(named.next_attempt_at) FROM webhook_fetch AS named
                            WHERE named.connection = number AND failure IS NULL AND NOT inheriting AND ? = 0
                              AND NOT EXISTS (SELECT 1 FROM sync_task AS task
                                               WHERE task.connection = number
                                                 AND task.problem IN ('rate_limited', 'budget_exhausted')
                                                 AND task.next_attempt_at > named.next_attempt_at)))
                           ELSE next_attempt_at END
                 WHERE number = ? AND lease_token = ?
                """, attempts, revision, next, attempts, lease.connection(), lease.token());
    }
}
