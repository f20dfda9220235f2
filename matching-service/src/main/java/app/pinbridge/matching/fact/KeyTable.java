package app.pinbridge.matching.fact;

import app.pinbridge.engine.FactView.Posting;
import app.pinbridge.engine.InMemoryFacts;
import app.pinbridge.matching.sql.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Which subjects share a candidate key, in PostgreSQL. */
public final class KeyTable {
    private KeyTable() {}

    /** One key of one subject. */
    private record Row(Ref ref, long key) {}

    /** The subjects that carry each key; keys that nobody carries are left out. */
    public static Map<KeyRef, Posting> postings(Handle transaction, Collection<KeyRef> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<KeyRef, List<String>> found = new HashMap<>();
        transaction
                .createQuery("""
                        SELECT wanted.tenant_id, wanted.key, posting.subject
                          FROM unnest(:tenants, :keys) AS wanted (tenant_id, key)
                         CROSS JOIN LATERAL (SELECT subject FROM fact_key
                                              WHERE tenant_id = wanted.tenant_id AND key = wanted.key
                                              ORDER BY subject
                                              LIMIT :limit) AS posting
                        """)
                .bind("tenants", Column.text(keys, KeyRef::tenantId))
                .bind("keys", Column.bigint(keys, KeyRef::hash))
                .bind("limit", InMemoryFacts.POSTING_LIMIT + 1)
                .map((row, context) ->
                        Map.entry(new KeyRef(row.getString("tenant_id"), row.getLong("key")), row.getString("subject")))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), absent -> new ArrayList<>())
                        .add(entry.getValue()));
        Map<KeyRef, Posting> postings = new HashMap<>();
        found.forEach((key, subjects) -> postings.put(key, posting(subjects)));
        return postings;
    }

    private static Posting posting(List<String> subjects) {
        List<String> shown = subjects.stream()
                .distinct()
                .limit(InMemoryFacts.POSTING_LIMIT)
                .sorted()
                .toList();
        return new Posting(shown, subjects.size() > shown.size());
    }

    /** Writes the difference between the keys that facts had and those that they have. */
    static void replace(Handle transaction, Collection<FactChange> changes) {
        delete(transaction, rows(changes, change -> change.before().without(change.after())));
        insert(transaction, rows(changes, change -> change.after().without(change.before())));
    }

    private static List<Row> rows(Collection<FactChange> changes, Function<FactChange, LongStream> keys) {
        return changes.stream()
                .flatMap(change -> keys.apply(change).mapToObj(key -> new Row(change.ref(), key)))
                .toList();
    }

    private static void delete(Handle transaction, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        bind(transaction.createUpdate("""
                        DELETE FROM fact_key USING unnest(:tenants, :keys, :subjects) AS gone (tenant_id, key, subject)
                         WHERE fact_key.tenant_id = gone.tenant_id AND fact_key.key = gone.key
                           AND fact_key.subject = gone.subject
                        """), rows).execute();
    }

    private static void insert(Handle transaction, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        bind(transaction.createUpdate("""
                        INSERT INTO fact_key (tenant_id, key, subject)
                        SELECT * FROM unnest(:tenants, :keys, :subjects)
                        """), rows).execute();
    }

    private static Update bind(Update update, List<Row> rows) {
        return update.bind("tenants", Column.text(rows, row -> row.ref().tenantId()))
                .bind("keys", Column.bigint(rows, Row::key))
                .bind("subjects", Column.text(rows, row -> row.ref().subject()));
    }
}
