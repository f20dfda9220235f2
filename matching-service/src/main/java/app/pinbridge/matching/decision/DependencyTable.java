package app.pinbridge.matching.decision;

import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.sql.Column;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What decisions were made from, in PostgreSQL: the difference to what is stored is written, no more. */
final class DependencyTable {
    private DependencyTable() {}

    private record Row(Ref ref, long read) {
        static Stream<Row> of(Ref ref, LongStream reads) {
            return reads.mapToObj(read -> new Row(ref, read));
        }
    }

    static void replace(Handle transaction, Collection<Standing> rows) {
        delete(
                transaction,
                rows(
                        rows,
                        row -> Row.of(
                                row.ref(),
                                row.readsBefore().without(row.decision().reads()))));
        List<Row> fresh =
                rows(rows, row -> Row.of(row.ref(), row.decision().reads().without(row.readsBefore())));
        if (!fresh.isEmpty()) {
            bind(transaction.createUpdate("""
                            INSERT INTO dependency (tenant_id, read, subject)
                            SELECT * FROM unnest(:tenants, :reads, :subjects)
                            """), fresh).execute();
        }
    }

    static void deleteAllOf(Handle transaction, Collection<StoredDecision> gone) {
        delete(transaction, rows(gone, row -> Row.of(row.ref(), row.reads().stream())));
    }

    private static <T> List<Row> rows(Collection<T> of, Function<T, Stream<Row>> rows) {
        return of.stream().flatMap(rows).toList();
    }

    private static void delete(Handle transaction, List<Row> rows) {
        if (!rows.isEmpty()) {
            bind(transaction.createUpdate("""
                            DELETE FROM dependency USING unnest(:tenants, :reads, :subjects) AS gone (tenant_id, read, subject)
                             WHERE dependency.tenant_id = gone.tenant_id AND dependency.read = gone.read
                               AND dependency.subject = gone.subject
                            """), rows).execute();
        }
    }

    private static Update bind(Update update, List<Row> rows) {
        return update.bind("tenants", Column.text(rows, row -> row.ref().tenantId()))
                .bind("reads", Column.bigint(rows, Row::read))
                .bind("subjects", Column.text(rows, row -> row.ref().subject()));
    }
}
