package app.pinbridge.ingest.record;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.Json;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.Rows;
import app.pinbridge.ingest.connection.SyncedConnection;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What was last sent of each record of each connection. */
@ApplicationScoped
public class Ledger {

    /** What was sent of these records, by id. */
    public Map<String, KnownRecord> known(
            Handle transaction, SyncedConnection connection, Resource resource, Collection<String> ids) {
        return transaction
                .createQuery("""
                        SELECT id, hash, sent_time, updated_at, content, gone, seen_at FROM ats_record
                         WHERE connection = :connection AND resource = :resource AND id = ANY(:ids)
                        """)
                .bind("connection", connection.number())
                .bind("resource", resource.id())
                .bindArray("ids", String.class, ids)
                .map((row, context) -> read(resource, row))
                .collect(Collectors.toMap(KnownRecord::id, Function.identity()));
    }

    /**
     * Notes what is being sent, each record once.
     *
     * @param listed whether Pinpoint showed these as records of their kind, not as something that others brought along
     * @param seenAt nothing of them is older than that
     */
    void note(Handle transaction, SyncedConnection connection, List<Change> changes, boolean listed, Instant seenAt) {
        if (changes.isEmpty()) {
            return;
        }
        Update update = transaction
                .createUpdate("""
                        INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time, updated_at, start_at,
                                                content, gone, seen_at)
                        SELECT :connection, :tenant, change.resource, change.id, decode(change.hash, 'hex'),
                               change.sent::TIMESTAMPTZ, NULLIF(change.updated, '')::TIMESTAMPTZ,
                               NULLIF(change.start, '')::TIMESTAMPTZ, NULLIF(change.content, '')::JSONB,
                               change.gone::BOOLEAN, :seen
                          FROM unnest(:resource, :id, :hash, :sent, :updated, :start, :content, :gone)
                               AS change (resource, id, hash, sent, updated, start, content, gone)
                        ON CONFLICT (connection, resource, id) DO UPDATE
                           SET hash = excluded.hash, sent_time = excluded.sent_time, updated_at = excluded.updated_at,
                               start_at = excluded.start_at, content = excluded.content, gone = excluded.gone,
                               seen_at = CASE WHEN :listed THEN excluded.seen_at ELSE ats_record.seen_at END
                        """)
                .bind("connection", connection.number())
                .bind("tenant", connection.tenantId())
                .bind("listed", listed)
                .bind("seen", seenAt);
        column(update, "resource", changes, change -> change.resource().id());
        column(update, "id", changes, change -> change.data().subjectId());
        column(update, "hash", changes, change -> change.hash().hex());
        column(update, "sent", changes, change -> change.time().toString());
        column(update, "updated", changes, change -> text(change.updatedAt()));
        column(update, "start", changes, change -> text(change.interview().map(AtsInterview::startAt)));
        column(update, "content", changes, change -> text(change.kept().map(Ledger::json)));
        column(update, "gone", changes, change -> Boolean.toString(change.gone()));
        update.execute();
    }

    private static void column(Update update, String name, List<Change> changes, Function<Change, String> value) {
        update.bindArray(name, String.class, changes.stream().map(value).toList());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String json(EventData data) {
        return new String(AtsEvents.json(data), StandardCharsets.UTF_8);
    }

    /** Notes that Pinpoint had these records at the given time. */
    void seen(Handle transaction, SyncedConnection connection, Resource resource, Collection<String> ids, Instant at) {
        transaction
                .createUpdate("""
                        UPDATE ats_record SET seen_at = GREATEST(seen_at, :at)
                         WHERE connection = :connection AND resource = :resource AND id = ANY(:ids)
                        """)
                .bind("at", at)
                .bind("connection", connection.number())
                .bind("resource", resource.id())
                .bindArray("ids", String.class, ids)
                .execute();
    }

    /** Some records that were sent, are not known to be gone, and were not seen since the given time. */
    public List<String> unseen(
            Handle transaction, SyncedConnection connection, Resource resource, Instant since, int limit) {
        return transaction
                .createQuery("""
                        SELECT id FROM ats_record
                         WHERE connection = :connection AND resource = :resource AND NOT gone AND seen_at < :since
                         ORDER BY seen_at, id
                         LIMIT :limit
                        """)
                .bind("connection", connection.number())
                .bind("resource", resource.id())
                .bind("since", since)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** The same of interviews that begin within a window. */
    public List<String> unseenWithin(
            Handle transaction, SyncedConnection connection, Instant since, Instant from, Instant to, int limit) {
        return transaction
                .createQuery("""
                        SELECT id FROM ats_record
                         WHERE connection = :connection AND resource = 'interviews' AND NOT gone
                           AND start_at > :from AND start_at < :to AND seen_at < :since
                         ORDER BY start_at, id
                         LIMIT :limit
                        """)
                .bind("connection", connection.number())
                .bind("since", since)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** How many records of each kind Pinpoint has, as far as was sent. */
    public Map<String, Long> counts(Handle transaction, SyncedConnection connection) {
        return transaction
                .createQuery("""
                        SELECT resource, count(*) AS number FROM ats_record
                         WHERE connection = :connection AND NOT gone
                         GROUP BY resource
                        """)
                .bind("connection", connection.number())
                .map((row, context) -> Map.entry(row.getString("resource"), row.getLong("number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many records of one kind Pinpoint has, as far as was sent. */
    public long count(Handle transaction, SyncedConnection connection, Resource resource) {
        return transaction
                .createQuery("""
                        SELECT count(*) FROM ats_record
                         WHERE connection = :connection AND resource = :resource AND NOT gone
                        """)
                .bind("connection", connection.number())
                .bind("resource", resource.id())
                .mapTo(Long.class)
                .one();
    }

    /** How many records were changed last in each hour of the day, in UTC. */
    public Map<Integer, Long> changesByHour(Handle transaction, SyncedConnection connection) {
        return transaction
                .createQuery("""
                        SELECT EXTRACT(HOUR FROM updated_at AT TIME ZONE 'UTC')::INTEGER AS hour, count(*) AS number
                          FROM ats_record
                         WHERE connection = :connection AND NOT gone AND updated_at IS NOT NULL
                         GROUP BY hour
                        """)
                .bind("connection", connection.number())
                .map((row, context) -> Map.entry(row.getInt("hour"), row.getLong("number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static KnownRecord read(Resource resource, ResultSet row) throws SQLException {
        Optional<String> content = Optional.ofNullable(row.getString("content"));
        return new KnownRecord(
                row.getString("id"),
                ContentHash.stored(row.getBytes("hash")),
                Rows.instant(row, "sent_time"),
                Rows.optionalInstant(row, "updated_at"),
                content.filter(any -> resource == Resource.INTERVIEWS).map(json -> content(json, AtsInterview.class)),
                content.filter(any -> resource == Resource.JOBS).map(json -> content(json, AtsJob.class)),
                row.getBoolean("gone"),
                Rows.instant(row, "seen_at"));
    }

    private static <T> T content(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record as stored cannot be read", e);
        }
    }
}
