package app.pinbridge.notifier.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All letters ever written. A letter is written in the transaction of the fact that it tells, once. */
@ApplicationScoped
public class LetterBox {
    private final Clock clock;
    private final Duration staleAfter;

    /** A box by this clock. */
    public LetterBox(Clock clock, LetterConfig config) {
        this.clock = clock;
        this.staleAfter = config.staleAfter();
    }

    /**
     * Writes a letter of a fact, unless there is one already. One of a fact that is too old is noted as such and never sent.
     *
     * @param at when the fact became true
     */
    public void write(
            Handle transaction, String tenantId, String connectionId, String incident, Occasion occasion, Instant at) {
        Instant now = clock.instant();
        boolean stale = at.isBefore(now.minus(staleAfter));
        transaction
                .createUpdate("""
                        INSERT INTO letter (tenant_id, connection_id, incident, kind, data, written_at, next_attempt_at,
                                            settled_at, outcome)
                        VALUES (:tenant, :connection, :incident, :kind, :data, :now, :now,
                                CASE WHEN :stale THEN CAST(:now AS TIMESTAMPTZ) END, CASE WHEN :stale THEN 'stale' END)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("tenant", tenantId)
                .bind("connection", connectionId)
                .bind("incident", incident)
                .bind("kind", occasion.kind())
                .bind("data", occasion.json())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("stale", stale)
                .execute();
    }

    /**
     * Locks the next letter that is due; those that another replica has in hand are passed over. Of a kind that this version
     * does not know it is for a newer replica to send.
     */
    Optional<DueLetter> lockNext(Handle transaction) {
        return transaction
                .createQuery("""
                        SELECT * FROM letter
                         WHERE settled_at IS NULL AND next_attempt_at <= :now AND kind = ANY(:kinds)
                         ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bindArray("kinds", String.class, Occasion.KINDS)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static DueLetter read(ResultSet row) throws SQLException {
        LetterKey key =
                new LetterKey(row.getString("tenant_id"), row.getString("connection_id"), row.getString("incident"));
        String kind = row.getString("kind");
        Instant writtenAt = row.getTimestamp("written_at").toInstant();
        int attempts = row.getInt("attempts");
        return Occasion.of(kind, row.getString("data"))
                .<DueLetter>map(occasion -> new DueLetter.Legible(new Letter(key, occasion, writtenAt, attempts)))
                .orElseGet(() -> new DueLetter.Illegible(key, kind));
    }

    /** Notes how a letter ended. */
    void settle(Handle transaction, LetterKey letter, String outcome) {
        transaction.execute(
                """
                UPDATE letter SET settled_at = ?, outcome = ? WHERE tenant_id = ? AND connection_id = ? AND incident = ?
                """,
                clock.instant().atOffset(ZoneOffset.UTC),
                outcome,
                letter.tenantId(),
                letter.connectionId(),
                letter.incident());
    }

    /** Puts a letter back, to be tried again after a pause. */
    void putBack(Handle transaction, LetterKey letter, Duration pause, String problem) {
        transaction.execute(
                """
                UPDATE letter SET attempts = attempts + 1, next_attempt_at = ?, last_problem = ?
                 WHERE tenant_id = ? AND connection_id = ? AND incident = ?
                """,
                clock.instant().plus(pause).atOffset(ZoneOffset.UTC),
                problem,
                letter.tenantId(),
                letter.connectionId(),
                letter.incident());
    }

    /** Blots out what a connection's letters say. That they were written stays, so that no replay writes them again. */
    public void erase(Handle transaction, String tenantId, String connectionId) {
        transaction.execute("""
                UPDATE letter
                   SET data = '{}', settled_at = COALESCE(settled_at, ?), outcome = COALESCE(outcome, 'erased')
                 WHERE tenant_id = ? AND connection_id = ?
                """, clock.instant().atOffset(ZoneOffset.UTC), tenantId, connectionId);
    }
}
