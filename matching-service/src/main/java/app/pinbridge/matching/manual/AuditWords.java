package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.matching.sql.Column;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Words in the audit that name somebody whom its entry is not about: a reason may say who else was on the call. When that person
 * is erased, the words of such entries go, and what was decided stays.
 */
public final class AuditWords {
    private AuditWords() {}

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares rows
    private record Row(long position, byte[] before, byte[] after) {}

    /**
     * Takes reason texts and explanations out of a customer's entries that have one of these texts in them.
     *
     * @param texts names and addresses of the erased
     */
    public static void unsay(Handle transaction, String tenantId, Collection<String> texts) {
        List<Row> rows = transaction
                .createQuery("""
                        SELECT position, before, after FROM audit
                         WHERE tenant_id = :tenant AND before IS NOT NULL AND after IS NOT NULL
                           AND EXISTS (SELECT FROM unnest(:texts) AS erased (text)
                                        WHERE position(convert_to(text, 'UTF8') IN before) > 0
                                           OR position(convert_to(text, 'UTF8') IN after) > 0)
                        """)
                .bind("tenant", tenantId)
                .bind("texts", Column.text(texts, text -> text))
                .map((row, context) -> new Row(
                        row.getLong("position"),
                        withoutWords(row.getBytes("before")),
                        withoutWords(row.getBytes("after"))))
                .list();
        if (!rows.isEmpty()) {
            transaction
                    .createUpdate("""
                            UPDATE audit SET before = rest.before, after = rest.after
                              FROM unnest(:positions, :befores, :afters) AS rest (position, before, after)
                             WHERE audit.tenant_id = :tenant AND audit.position = rest.position
                            """)
                    .bind("tenant", tenantId)
                    .bind("positions", Column.bigint(rows, Row::position))
                    .bind("befores", Column.bytea(rows, Row::before))
                    .bind("afters", Column.bytea(rows, Row::after))
                    .execute();
        }
    }

    private static byte[] withoutWords(byte[] json) {
        try {
            return Json.MAPPER.writeValueAsBytes(withoutWords(Json.MAPPER.readValue(json, Match.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer in the audit is none", e);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in the audit cannot be read", e);
        }
    }

    private static Match withoutWords(Match match) {
        return new Match(
                match.callId(),
                match.revision(),
                match.status(),
                match.kind(),
                match.targets(),
                match.confidence(),
                match.reason() == null ? null : new Match.Reason(match.reason().code(), null, null),
                match.warnings(),
                match.suggestions(),
                match.publication(),
                match.duplicateOf(),
                match.enrichment(),
                match.atsUrl(),
                match.access(),
                match.denied(),
                List.of(),
                match.decidedBy(),
                match.model(),
                match.inputs(),
                match.deleted());
    }
}
