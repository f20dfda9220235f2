package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Finds the decisions that were made from something. What a call is found by itself it also reads, so that is in no row of
 * its own: the keys of facts tell it.
 */
public final class ReaderSearch {
    /**
     * Rows of {@code tenant_id} and {@code subject}, some of them several times. Each read is one probe of an index on either
     * side, however large the tables are: LATERAL leaves no other way.
     */
    public static final String ROWS = """
            SELECT changed.tenant_id, reader.subject
              FROM unnest(:tenants, :reads) AS changed (tenant_id, read)
             CROSS JOIN LATERAL (
                   SELECT subject FROM dependency
                    WHERE tenant_id = changed.tenant_id AND read = changed.read
                    UNION ALL
                   SELECT subject FROM fact_key
                    WHERE tenant_id = changed.tenant_id AND key = changed.read
                      AND subject >= 'calls/' AND subject < 'calls0') AS reader
            """;

    private ReaderSearch() {}

    /**
     * Subjects whose decisions were made from one of these.
     *
     * @param looks rows to look at; where there are as many or more, the readers are truncated
     */
    static Readers find(Handle transaction, Collection<Read> reads, int looks) {
        record Found(Ref ref, int looks) {}
        List<Found> found = bind(transaction.createQuery("""
                                SELECT tenant_id, subject, count(*) AS looks
                                  FROM (%s LIMIT :looks) AS reader
                                 GROUP BY tenant_id, subject
                                """.formatted(ROWS)), reads)
                .bind("looks", looks)
                .map((row, context) ->
                        new Found(new Ref(row.getString("tenant_id"), row.getString("subject")), row.getInt("looks")))
                .list();
        return new Readers(
                found.stream().map(Found::ref).collect(Collectors.toSet()),
                found.stream().mapToInt(Found::looks).sum() >= looks);
    }

    /** Binds what was read to a statement with {@link #ROWS} in it. */
    public static <S extends SqlStatement<S>> S bind(S statement, Collection<Read> reads) {
        return statement
                .bind("tenants", Column.text(reads, Read::tenantId))
                .bind("reads", Column.bigint(reads, Read::hash));
    }
}
