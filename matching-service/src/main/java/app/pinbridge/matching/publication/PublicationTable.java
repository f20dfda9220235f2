package app.pinbridge.matching.publication;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Publication;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import app.pinbridge.matching.sql.Instants;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What was posted for calls, in PostgreSQL: the last that was told of each comment. */
public final class PublicationTable {
    private PublicationTable() {}

    /** Takes what was told; of two on one comment the later stands. */
    static void put(Handle transaction, Collection<Posted> rows) {
        transaction
                .createUpdate("""
                        INSERT INTO publication (tenant_id, subject, place, what, outcome, event_time, event_id)
                        SELECT DISTINCT ON (tenant_id, subject, place, what) *
                          FROM unnest(:tenants, :subjects, :places, :whats, :outcomes, :times, :ids)
                               AS told (tenant_id, subject, place, what, outcome, event_time, event_id)
                         ORDER BY tenant_id, subject, place, what, event_time DESC, event_id DESC
                            ON CONFLICT (tenant_id, subject, place, what) DO UPDATE
                           SET outcome = EXCLUDED.outcome, event_time = EXCLUDED.event_time, event_id = EXCLUDED.event_id
                         WHERE (publication.event_time, publication.event_id) < (EXCLUDED.event_time, EXCLUDED.event_id)
                        """)
                .bind("tenants", Column.text(rows, row -> row.call().tenantId()))
                .bind("subjects", Column.text(rows, row -> row.call().subject()))
                .bind("places", Column.text(rows, Posted::place))
                .bind("whats", Column.text(rows, row -> word(row.what())))
                .bind("outcomes", Column.text(rows, row -> word(row.outcome())))
                .bind("times", Column.instant(rows, Posted::at))
                .bind("ids", Column.text(rows, Posted::eventId))
                .execute();
    }

    /** What was told of a call's comments. */
    public static List<Posted> of(Handle transaction, Ref call) {
        return transaction
                .createQuery("SELECT * FROM publication WHERE tenant_id = :tenant AND subject = :subject")
                .bind("tenant", call.tenantId())
                .bind("subject", call.subject())
                .map((row, context) -> new Posted(
                        call,
                        row.getString("place"),
                        Json.MAPPER.convertValue(row.getString("what"), Publication.What.class),
                        Json.MAPPER.convertValue(row.getString("outcome"), Publication.Outcome.class),
                        row.getObject("event_time", OffsetDateTime.class).toInstant(),
                        row.getString("event_id")))
                .list();
    }

    /** Forgets comments on these records and of these calls. */
    public static void forget(Handle transaction, Collection<Ref> gone) {
        for (String column : List.of("subject", "place")) {
            transaction
                    .createUpdate("DELETE FROM publication USING unnest(:tenants, :gone) AS gone (tenant_id, gone) "
                            + "WHERE publication.tenant_id = gone.tenant_id AND publication." + column + " = gone.gone")
                    .bind("tenants", Column.text(gone, Ref::tenantId))
                    .bind("gone", Column.text(gone, Ref::subject))
                    .execute();
        }
    }

    /** Takes all of a customer out. */
    public static void clear(Handle transaction, String tenantId) {
        transaction.execute("DELETE FROM publication WHERE tenant_id = ?", tenantId);
    }

    private static String word(Enum<?> value) {
        return Json.MAPPER.convertValue(value, String.class);
    }

    static Posted posted(Event<?> event, Publication data) {
        String place = data.applicationId() == null
                ? "job_seekers/" + data.jobSeekerId()
                : "applications/" + data.applicationId();
        return new Posted(
                Ref.of(event),
                place,
                data.what() == null ? Publication.What.UNKNOWN : data.what(),
                data.outcome() == null ? Publication.Outcome.UNKNOWN : data.outcome(),
                Instants.storable(event.time()),
                event.id());
    }
}
