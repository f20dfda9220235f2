package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Everything that people ever said, in PostgreSQL. Rows are added and never changed; only erasure takes them, or words in them, out. */
public final class AuditTable {
    private AuditTable() {}

    /**
     * Adds an entry.
     *
     * @param entry its position is given here
     * @param about every record that it tells of
     */
    public static void add(Handle transaction, Ref subject, AuditEntry entry, Set<String> about) {
        long position = transaction
                .createQuery("""
                        INSERT INTO audit (tenant_id, subject, action, said_by, said_at, before, after)
                        VALUES (:tenant, :subject, :action, :by, :at::TIMESTAMPTZ, :before, :after)
                        RETURNING position
                        """)
                .bind("tenant", subject.tenantId())
                .bind("subject", subject.subject())
                .bind("action", entry.action())
                .bind("by", entry.by())
                .bind("at", Instants.storable(entry.at()).toString())
                .bind("before", json(entry.before()))
                .bind("after", json(entry.after()))
                .mapTo(Long.class)
                .one();
        transaction
                .createUpdate("""
                        INSERT INTO audit_about (tenant_id, about, position)
                        SELECT :tenant, about, :position FROM unnest(:about) AS about
                        """)
                .bind("tenant", subject.tenantId())
                .bind("position", position)
                .bind("about", Column.text(about, text -> text))
                .execute();
    }

    /** A subject's entries before a position, the newest first. */
    public static List<AuditEntry> before(Handle transaction, Ref subject, long position, int limit) {
        return transaction
                .createQuery("""
                        SELECT * FROM audit
                         WHERE tenant_id = :tenant AND subject = :subject AND position < :position
                         ORDER BY position DESC
                         LIMIT :limit
                        """)
                .bind("tenant", subject.tenantId())
                .bind("subject", subject.subject())
                .bind("position", position)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** The subjects of which something was said that tells of these records. */
    public static Set<Ref> subjectsAbout(Handle transaction, Collection<Ref> about) {
        return transaction
                .createQuery("""
                        SELECT DISTINCT audit.tenant_id, audit.subject
                          FROM unnest(:tenants, :about) AS gone (tenant_id, about)
                          JOIN audit_about USING (tenant_id, about)
                          JOIN audit USING (tenant_id, position)
                        """)
                .bind("tenants", Column.text(about, Ref::tenantId))
                .bind("about", Column.text(about, Ref::subject))
                .map((row, context) -> new Ref(row.getString("tenant_id"), row.getString("subject")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Takes out every entry that tells of these records or is of these subjects. */
    public static void forget(Handle transaction, Collection<Ref> gone) {
        for (String statement : List.of("""
                DELETE FROM audit USING unnest(:tenants, :gone) AS gone (tenant_id, about), audit_about
                 WHERE audit_about.tenant_id = gone.tenant_id AND audit_about.about = gone.about
                   AND audit.tenant_id = audit_about.tenant_id AND audit.position = audit_about.position
                """, """
                DELETE FROM audit USING unnest(:tenants, :gone) AS gone (tenant_id, about)
                 WHERE audit.tenant_id = gone.tenant_id AND audit.subject = gone.about
                """)) {
            transaction
                    .createUpdate(statement)
                    .bind("tenants", Column.text(gone, Ref::tenantId))
                    .bind("gone", Column.text(gone, Ref::subject))
                    .execute();
        }
    }

    /** Takes all of a customer out. */
    public static void clear(Handle transaction, String tenantId) {
        transaction.execute("DELETE FROM audit WHERE tenant_id = ?", tenantId);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getString("action"),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                match(row.getBytes("before")),
                match(row.getBytes("after")));
    }

    private static Optional<Match> match(byte @Nullable [] json) {
        try {
            return json == null ? Optional.empty() : Optional.of(Json.MAPPER.readValue(json, Match.class));
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in the audit cannot be read", e);
        }
    }

    private static byte @Nullable [] json(Optional<Match> match) {
        try {
            return match.isEmpty() ? null : Json.MAPPER.writeValueAsBytes(match.get());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record cannot be written", e);
        }
    }
}
