package app.pinbridge.matching.employees;

import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.EventData;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The customer's people with their roles on jobs, from the facts as they stand. */
@ApplicationScoped
public class EmployeeDirectory {
    /** More jobs than a customer has; the list of people is then without the roles on the rest. */
    private static final int MOST_JOBS = 20_000;

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
        return database.asTenant(tenantId, handle -> {
            JobTeams teams = JobTeams.of(read(handle, tenantId, "jobs", "", MOST_JOBS, AtsJob.class));
            return read(handle, tenantId, "users", after, limit, AtsUser.class).stream()
                    .map(user -> employee(user, teams))
                    .toList();
        });
    }

    private static <T extends EventData> List<T> read(
            Handle handle, String tenantId, String collection, String after, int limit, Class<T> type) {
        return FactTable.after(handle, tenantId, collection + "/" + after, collection + "0", limit).stream()
                .map(StoredFact::event)
                .map(event -> type.cast(event.data()))
                .toList();
    }

    private static Employee employee(AtsUser user, JobTeams teams) {
        return new Employee(
                user.id(),
                user.email(),
                name(user),
                user.timeZone(),
                teams.recruiterOf(user.id()),
                teams.hiringManagerOf(user.id()),
                user.deleted());
    }

    private static @Nullable String name(AtsUser user) {
        String name = Stream.of(user.firstName(), user.lastName())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? null : name;
    }
}
