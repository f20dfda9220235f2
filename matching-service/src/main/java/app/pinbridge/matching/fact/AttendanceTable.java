package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventType;
import app.pinbridge.matching.sql.Column;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who was on which call, in PostgreSQL: the difference to what is stored is written, no more. */
public final class AttendanceTable {
    private AttendanceTable() {}

    private record Row(Ref ref, long person, Instant happenedAt) {}

    /** Somebody by one of possibly several addresses. */
    private record Wanted(String name, long person) {}

    /**
     * How people were seen in calls; who never was is left out.
     *
     * @param people by any name the hashes of {@link Presence#person} for all of somebody's addresses
     */
    public static Map<String, Seen> seen(Handle transaction, String tenantId, Map<String, Set<Long>> people) {
        List<Wanted> wanted = people.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(person -> new Wanted(entry.getKey(), person)))
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return transaction
                .createQuery("""
                        SELECT wanted.name, count(DISTINCT attendance.subject) AS calls, max(attendance.happened_at) AS last
                          FROM unnest(:names, :people) AS wanted (name, person)
                          JOIN attendance ON attendance.tenant_id = :tenant AND attendance.person = wanted.person
                         GROUP BY wanted.name
                        """)
                .bind("names", Column.text(wanted, Wanted::name))
                .bind("people", Column.bigint(wanted, Wanted::person))
                .bind("tenant", tenantId)
                .map((row, context) -> Map.entry(
                        row.getString("name"),
                        new Seen(
                                row.getLong("calls"),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void replace(
            Handle transaction, Collection<StoredFact> stored, Collection<Event<?>> standing, Set<Ref> erased) {
        Map<Ref, Map<Long, Instant>> after = standing.stream()
                .filter(event -> Ref.of(event).isOf(EventType.CALL))
                .collect(Collectors.toMap(Ref::of, event -> Presence.of(event.data(), event.time())));
        Map<Ref, Map<Long, Instant>> before = people(stored.stream()
                .filter(fact -> after.containsKey(fact.ref()) || erased.contains(fact.ref()))
                .toList());
        delete(transaction, before, after);
        insert(transaction, before, after);
    }

    static void remove(Handle transaction, Collection<StoredFact> facts) {
        delete(transaction, people(facts), Map.of());
    }

    /** Writes down who was on these calls, whatever is there already. */
    public static void fill(Handle transaction, Collection<StoredFact> facts) {
        insert(transaction, Map.of(), people(facts));
    }

    private static Map<Ref, Map<Long, Instant>> people(Collection<StoredFact> facts) {
        Map<Ref, Map<Long, Instant>> people = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.ref().isOf(EventType.CALL))
                .forEach(fact -> people.put(fact.ref(), Presence.of(fact.event().data(), fact.time())));
        return people;
    }

    private static void delete(
            Handle transaction, Map<Ref, Map<Long, Instant>> before, Map<Ref, Map<Long, Instant>> after) {
        List<Row> gone = rows(before).stream()
                .filter(row -> !after.getOrDefault(row.ref(), Map.of()).containsKey(row.person()))
                .toList();
        if (!gone.isEmpty()) {
            transaction
                    .createUpdate("""
                            DELETE FROM attendance USING unnest(:tenants, :people, :subjects) AS gone (tenant_id, person, subject)
                             WHERE attendance.tenant_id = gone.tenant_id AND attendance.person = gone.person
                               AND attendance.subject = gone.subject
                            """)
                    .bind("tenants", Column.text(gone, row -> row.ref().tenantId()))
                    .bind("people", Column.bigint(gone, Row::person))
                    .bind("subjects", Column.text(gone, row -> row.ref().subject()))
                    .execute();
        }
    }

    private static void insert(
            Handle transaction, Map<Ref, Map<Long, Instant>> before, Map<Ref, Map<Long, Instant>> after) {
        List<Row> fresh = rows(after).stream()
                .filter(row -> !row.happenedAt()
                        .equals(before.getOrDefault(row.ref(), Map.of()).get(row.person())))
                .toList();
        if (!fresh.isEmpty()) {
            transaction
                    .createUpdate("""
                            INSERT INTO attendance (tenant_id, person, subject, happened_at)
                            SELECT * FROM unnest(:tenants, :people, :subjects, :times)
                                ON CONFLICT (tenant_id, person, subject) DO UPDATE SET happened_at = EXCLUDED.happened_at
                             WHERE attendance.happened_at <> EXCLUDED.happened_at
                            """)
                    .bind("tenants", Column.text(fresh, row -> row.ref().tenantId()))
                    .bind("people", Column.bigint(fresh, Row::person))
                    .bind("subjects", Column.text(fresh, row -> row.ref().subject()))
                    .bind("times", Column.instant(fresh, Row::happenedAt))
                    .execute();
        }
    }

    private static List<Row> rows(Map<Ref, Map<Long, Instant>> people) {
        return people.entrySet().stream()
                .flatMap(call -> call.getValue().entrySet().stream()
                        .map(person -> new Row(call.getKey(), person.getKey(), person.getValue())))
                .toList();
    }
}
