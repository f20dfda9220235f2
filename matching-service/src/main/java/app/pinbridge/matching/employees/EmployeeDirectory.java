package app.pinbridge.matching.employees;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.EventData;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Seen;
import app.pinbridge.matching.fact.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The customer's people with their roles on jobs, from the facts as they stand. */
@ApplicationScoped
public class EmployeeDirectory {
    /** More jobs than a customer has; the list of people is then without the roles on the rest. */
    private static final int MOST_JOBS = 20_000;

    /** As many people as are looked at in one go to find those who are not on the product. */
    private static final int CHUNK = 500;

    private final Database database;

    /** The people in this database. */
    public EmployeeDirectory(Database database) {
        this.database = database;
    }

    /**
     * A page of people, in the order of their ids as text.
     *
     * @param after the last id of the page before; empty for the first
     */
    public List<Employee> page(String tenantId, String after, int limit) {
        return database.asTenant(tenantId, handle -> Reader.of(handle, tenantId).some(after, limit));
    }

    /** As {@link #page}, of those alone who have not left and were never seen in a call. */
    public List<Employee> notOnProduct(String tenantId, String after, int limit) {
        return database.asTenant(tenantId, handle -> {
            Reader reader = Reader.of(handle, tenantId);
            List<Employee> found = new ArrayList<>();
            List<Employee> some;
            String place = after;
            do {
                some = reader.some(place, CHUNK);
                some.stream().filter(one -> !one.left() && !one.onProduct()).forEach(found::add);
                place = some.isEmpty() ? place : some.getLast().userId();
            } while (some.size() == CHUNK && found.size() < limit);
            return found.stream().limit(limit).toList();
        });
    }

    /** Reads people within one transaction: three statements for some of them, however many they are. */
    private record Reader(Handle transaction, String tenantId, JobTeams teams, Sightings sightings) {
        static Reader of(Handle transaction, String tenantId) {
            return new Reader(
                    transaction,
                    tenantId,
                    JobTeams.of(read(transaction, tenantId, "jobs", "", MOST_JOBS, AtsJob.class)),
                    Sightings.of(transaction, tenantId));
        }

        List<Employee> some(String after, int limit) {
            List<AtsUser> users = read(transaction, tenantId, "users", after, limit, AtsUser.class);
            Map<String, Seen> seen = sightings.of(users);
            return users.stream()
                    .map(user -> employee(user, teams, Optional.ofNullable(seen.get(user.id()))))
                    .toList();
        }
    }

    private static <T extends EventData> List<T> read(
            Handle handle, String tenantId, String collection, String after, int limit, Class<T> type) {
        return FactTable.after(handle, tenantId, collection + "/" + after, collection + "0", limit).stream()
                .map(StoredFact::event)
                .map(event -> type.cast(event.data()))
                .toList();
    }

    private static Employee employee(AtsUser user, JobTeams teams, Optional<Seen> seen) {
        return new Employee(
                user.id(),
                user.email(),
                name(user),
                user.timeZone(),
                teams.recruiterOf(user.id()),
                teams.hiringManagerOf(user.id()),
                user.deleted(),
                seen.map(Seen::calls).orElse(0L),
                seen.map(Seen::last).orElse(null),
                !user.deleted() && seen.isPresent());
    }

    private static @Nullable String name(AtsUser user) {
        String name = Stream.of(user.firstName(), user.lastName())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? null : name;
    }
}
