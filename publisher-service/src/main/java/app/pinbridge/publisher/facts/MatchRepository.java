package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.publisher.comment.Commentable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The latest match of each call. */
@ApplicationScoped
public class MatchRepository {

    /** What {@link #read} reads, of a table known as {@code m}. */
    static final String COLUMNS = """
            m.call_id AS match_call, m.status, m.kind, m.by_person, m.decision, m.hold_reason, m.duplicate_of, m.commentables,
            m.suggested, m.candidate_name, m.job_title, m.access, m.denied, m.subdomain AS match_subdomain,
            m.deleted AS match_deleted
            """;

    /** Stores a snapshot if it stands against the one that is there; whether it did. The call must be locked. */
    public boolean store(Handle handle, CallKey call, MatchCopy match, Stamp stamp) {
        Optional<Stamp> standing = handle.createQuery(
                        "SELECT event_time, event_id FROM call_match WHERE tenant_id = :tenant AND call_id = :call")
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .map((row, context) -> new Stamp(Instant.parse(row.getString(1)), row.getString(2)))
                .findOne();
        if (standing.isPresent() && !stamp.standsAgainst(standing.get())) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO call_match (tenant_id, call_id, status, kind, by_person, decision, hold_reason,
                                                duplicate_of, commentables, suggested, candidate_name, job_title, access,
                                                denied, subdomain, deleted, event_time, event_id)
                        VALUES (:tenant, :call, :status, :kind, :byPerson, :decision, :hold, :duplicateOf, :commentables,
                                :suggested, :candidate, :job, :access, :denied, :subdomain, :deleted, :time, :id)
                        ON CONFLICT (tenant_id, call_id) DO UPDATE
                           SET status = EXCLUDED.status, kind = EXCLUDED.kind, by_person = EXCLUDED.by_person,
                               decision = EXCLUDED.decision, hold_reason = EXCLUDED.hold_reason,
                               duplicate_of = EXCLUDED.duplicate_of, commentables = EXCLUDED.commentables,
                               suggested = EXCLUDED.suggested, candidate_name = EXCLUDED.candidate_name,
                               job_title = EXCLUDED.job_title, access = EXCLUDED.access, denied = EXCLUDED.denied,
                               subdomain = EXCLUDED.subdomain, deleted = EXCLUDED.deleted,
                               event_time = EXCLUDED.event_time, event_id = EXCLUDED.event_id
                        """)
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .bind("status", match.status().name())
                .bind("kind", match.kind().name())
                .bind("byPerson", match.byPerson())
                .bind("decision", match.decision().name())
                .bind("hold", match.holdReason().orElse(null))
                .bind("duplicateOf", match.duplicateOf().orElse(null))
                .bindArray("commentables", String.class, texts(match.commentables()))
                .bindArray("suggested", String.class, texts(match.suggested()))
                .bind("candidate", match.candidateName().orElse(null))
                .bind("job", match.jobTitle().orElse(null))
                .bindArray("access", String.class, List.copyOf(match.access()))
                .bindArray("denied", String.class, List.copyOf(match.denied()))
                .bind("subdomain", match.subdomain().orElse(null))
                .bind("deleted", match.deleted())
                .bind("time", stamp.time().toString())
                .bind("id", stamp.id())
                .execute();
        return true;
    }

    /** Says of which company's ids a match is made, where no company was known when it came. */
    public void settleCompany(Handle handle, CallKey call, String subdomain) {
        handle.createUpdate("""
                        UPDATE call_match SET subdomain = :subdomain
                         WHERE tenant_id = :tenant AND call_id = :call AND subdomain IS NULL
                        """)
                .bind("subdomain", subdomain)
                .bind("tenant", call.tenantId())
                .bind("call", call.callId())
                .execute();
    }

    /** Reads {@link #COLUMNS}; empty where no answer has come. */
    static Optional<MatchCopy> read(ResultSet row) throws SQLException {
        if (row.getString("match_call") == null) {
            return Optional.empty();
        }
        return Optional.of(new MatchCopy(
                Match.Status.valueOf(row.getString("status")),
                Match.Kind.valueOf(row.getString("kind")),
                row.getBoolean("by_person"),
                Decision.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getString("hold_reason")),
                Optional.ofNullable(row.getString("duplicate_of")),
                commentables(row, "commentables"),
                commentables(row, "suggested"),
                Optional.ofNullable(row.getString("candidate_name")),
                Optional.ofNullable(row.getString("job_title")),
                Set.copyOf(texts(row, "access")),
                Set.copyOf(texts(row, "denied")),
                Optional.ofNullable(row.getString("match_subdomain")),
                row.getBoolean("match_deleted")));
    }

    private static List<Commentable> commentables(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Commentable::of).toList();
    }

    private static List<String> texts(List<Commentable> commentables) {
        return commentables.stream().map(Commentable::text).toList();
    }

    private static Collection<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
