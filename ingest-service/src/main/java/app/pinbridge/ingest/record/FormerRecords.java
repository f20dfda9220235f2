package app.pinbridge.ingest.record;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.connection.SyncedConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Which records of a connection that is no more those who read the topic still have. They are told as gone when the customer
 * connects again: another company's at once, and the same company's as far as Pinpoint does not have them any more. There may
 * be a million of them, so that each call takes a portion.
 */
@ApplicationScoped
public class FormerRecords {
    private static final int PORTION = 10_000;
    /** Of those that are told at once, which is dearer. */
    private static final int TOLD_AT_ONCE = 1000;

    private final RecordSink sink;

    /** Former records that are told through this sink. */
    public FormerRecords(RecordSink sink) {
        this.sink = sink;
    }

    /**
     * Forgets some of a connection's records but which they were; true when there may be more of them.
     *
     * @param subdomain of the company whose records they are
     */
    public boolean retire(Handle transaction, long connection, String subdomain) {
        return transaction
                        .createQuery("""
                                WITH retired AS (DELETE FROM ats_record
                                                  WHERE ctid = ANY(ARRAY(SELECT ctid FROM ats_record
                                                                          WHERE connection = :connection
                                                                          LIMIT :limit))
                                                 RETURNING *),
                                     kept AS (INSERT INTO former_record (tenant_id, subdomain, resource, id, sent_time)
                                              SELECT tenant_id, :subdomain, resource, id, sent_time
                                                FROM retired WHERE NOT gone
                                              ON CONFLICT (tenant_id, subdomain, resource, id)
                                              DO UPDATE SET sent_time = excluded.sent_time,
                                                            retired_at = excluded.retired_at)
                                SELECT count(*) FROM retired
                                """)
                        .bind("connection", connection)
                        .bind("limit", PORTION)
                        .bind("subdomain", subdomain)
                        .mapTo(Integer.class)
                        .one()
                == PORTION;
    }

    /** Forgets some of what a customer left, even which records they were; true when there may be more. */
    public boolean forget(Handle transaction, long connection, String tenantId) {
        boolean more = transaction.execute("""
                        DELETE FROM ats_record
                         WHERE ctid = ANY(ARRAY(SELECT ctid FROM ats_record WHERE connection = ? LIMIT ?))
                        """, connection, PORTION) == PORTION;
        return more || transaction.execute("""
                        DELETE FROM former_record
                         WHERE ctid = ANY(ARRAY(SELECT ctid FROM former_record WHERE tenant_id = ? LIMIT ?))
                        """, tenantId, PORTION) == PORTION;
    }

    /** Forgets some of what was put away before an instant; true when there may be more of it. */
    public boolean forgetBefore(Handle transaction, Instant before) {
        return transaction.execute("""
                        DELETE FROM former_record
                         WHERE ctid = ANY(ARRAY(SELECT ctid FROM former_record WHERE retired_at < ? LIMIT ?))
                        """, before, PORTION) == PORTION;
    }

    /**
     * Before a connection reads anything: some of what is left of earlier ones becomes its own. What reading does not show then
     * is asked for, and what is another company's is told as gone. True when there may be more of it.
     */
    public boolean inherit(Handle transaction, SyncedConnection heir, Instant now) {
        return inheritOthers(transaction, heir, now) || inheritOwn(transaction, heir);
    }

    /** @param taken whether nothing else was known of it: what the heir itself has read stands */
    private record Former(Resource resource, String id, boolean taken) {}

    private boolean inheritOthers(Handle transaction, SyncedConnection heir, Instant now) {
        List<Former> others = transaction
                .createQuery("""
                        WITH former AS (DELETE FROM former_record
                                         WHERE ctid = ANY(ARRAY(SELECT ctid FROM former_record
                                                                 WHERE tenant_id = :tenant AND subdomain <> :subdomain
                                                                 LIMIT :limit))
                                        RETURNING *),
                             taken AS (INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time, seen_at)
                                       SELECT :heir, tenant_id, resource, id, '', max(sent_time), 'epoch' FROM former
                                        GROUP BY tenant_id, resource, id
                                       ON CONFLICT (connection, resource, id) DO NOTHING
                                       RETURNING resource, id)
                        SELECT former.resource, former.id, taken.id IS NOT NULL AS taken
                          FROM former LEFT JOIN taken USING (resource, id)
                        """)
                .bind("tenant", heir.tenantId())
                .bind("subdomain", heir.subdomain())
                .bind("limit", TOLD_AT_ONCE)
                .bind("heir", heir.number())
                .map((row, context) -> new Former(
                        Resource.of(row.getString("resource")), row.getString("id"), row.getBoolean("taken")))
                .list();
        Map<Resource, List<String>> byResource = others.stream()
                .filter(Former::taken)
                .collect(Collectors.groupingBy(Former::resource, Collectors.mapping(Former::id, Collectors.toList())));
        byResource.forEach((resource, ids) -> sink.vanished(transaction, heir, resource, ids, now));
        return others.size() == TOLD_AT_ONCE;
    }

    private boolean inheritOwn(Handle transaction, SyncedConnection heir) {
        return transaction
                        .createQuery("""
                                WITH former AS (DELETE FROM former_record
                                                 WHERE ctid = ANY(ARRAY(SELECT ctid FROM former_record
                                                                         WHERE tenant_id = :tenant
                                                                         LIMIT :limit))
                                                RETURNING *),
                                     taken AS (INSERT INTO ats_record (connection, tenant_id, resource, id, hash, sent_time,
                                                                       seen_at)
                                               SELECT :heir, tenant_id, resource, id, '', sent_time, 'epoch' FROM former
                                               ON CONFLICT (connection, resource, id) DO NOTHING)
                                SELECT count(*) FROM former
                                """)
                        .bind("tenant", heir.tenantId())
                        .bind("limit", PORTION)
                        .bind("heir", heir.number())
                        .mapTo(Integer.class)
                        .one()
                == PORTION;
    }
}
