package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.sql.Column;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Candidates by the words of their names and addresses, in PostgreSQL: the difference to what is stored is written, no more. */
public final class WordTable {
    private WordTable() {}

    private record Row(Ref ref, String word) {}

    /**
     * Records with a word for each of those that begins with it, in the order of their subjects.
     *
     * @param words at least one
     */
    public static List<String> find(Handle transaction, String tenantId, Collection<String> words, int limit) {
        // The longest word is the rarest, as a rule; the others are looked up for each that it finds.
        List<String> asked = words.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        return transaction
                .createQuery("""
                        SELECT DISTINCT first.subject
                          FROM person_word AS first
                         WHERE first.tenant_id = :tenant AND first.word >= :from AND first.word < :to
                           AND NOT EXISTS (
                               SELECT FROM unnest(:others, :ends) AS other (word, stop)
                                WHERE NOT EXISTS (
                                      SELECT FROM person_word
                                       WHERE person_word.tenant_id = :tenant AND person_word.subject = first.subject
                                         AND person_word.word >= other.word AND person_word.word < other.stop))
                         ORDER BY first.subject
                         LIMIT :limit
                        """)
                .bind("tenant", tenantId)
                .bind("from", asked.getFirst())
                .bind("to", end(asked.getFirst()))
                .bind("others", Column.text(asked.subList(1, asked.size()), word -> word))
                .bind("ends", Column.text(asked.subList(1, asked.size()), WordTable::end))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Behind every word that begins with this one. */
    private static String end(String word) {
        return word + Character.toString(Character.MAX_CODE_POINT);
    }

    static void replace(
            Handle transaction, Collection<StoredFact> stored, Collection<Event<?>> standing, Set<Ref> erased) {
        Map<Ref, Set<String>> before = new HashMap<>();
        Map<Ref, Set<String>> after = new HashMap<>();
        for (Event<?> event : standing) {
            if (isPerson(Ref.of(event))) {
                after.put(Ref.of(event), PersonWords.of(event.data()));
            }
        }
        for (StoredFact fact : stored) {
            if (isPerson(fact.ref()) && (after.containsKey(fact.ref()) || erased.contains(fact.ref()))) {
                before.put(fact.ref(), PersonWords.of(fact.event().data()));
            }
        }
        write(transaction, before, after);
    }

    static void remove(Handle transaction, Collection<StoredFact> facts) {
        Map<Ref, Set<String>> before = new HashMap<>();
        facts.stream()
                .filter(fact -> isPerson(fact.ref()))
                .forEach(fact ->
                        before.put(fact.ref(), PersonWords.of(fact.event().data())));
        write(transaction, before, Map.of());
    }

    private static boolean isPerson(Ref ref) {
        return ref.isOf(EventType.ATS_APPLICATION) || ref.isOf(EventType.ATS_JOB_SEEKER);
    }

    private static void write(Handle transaction, Map<Ref, Set<String>> before, Map<Ref, Set<String>> after) {
        List<Row> gone = difference(before, after);
        if (!gone.isEmpty()) {
            bind(transaction.createUpdate("""
                            DELETE FROM person_word USING unnest(:tenants, :words, :subjects) AS gone (tenant_id, word, subject)
                             WHERE person_word.tenant_id = gone.tenant_id AND person_word.word = gone.word
                               AND person_word.subject = gone.subject
                            """), gone).execute();
        }
        List<Row> fresh = difference(after, before);
        if (!fresh.isEmpty()) {
            bind(transaction.createUpdate("""
                            INSERT INTO person_word (tenant_id, word, subject)
                            SELECT * FROM unnest(:tenants, :words, :subjects)
                            """), fresh).execute();
        }
    }

    private static List<Row> difference(Map<Ref, Set<String>> of, Map<Ref, Set<String>> without) {
        Function<Map.Entry<Ref, Set<String>>, Set<String>> rest = entry -> {
            Set<String> words = new TreeSet<>(entry.getValue());
            words.removeAll(without.getOrDefault(entry.getKey(), Set.of()));
            return words;
        };
        return of.entrySet().stream()
                .flatMap(entry -> rest.apply(entry).stream().map(word -> new Row(entry.getKey(), word)))
                .toList();
    }

    private static Update bind(Update update, List<Row> rows) {
        return update.bind("tenants", Column.text(rows, row -> row.ref().tenantId()))
                .bind("words", Column.text(rows, Row::word))
                .bind("subjects", Column.text(rows, row -> row.ref().subject()));
    }
}
