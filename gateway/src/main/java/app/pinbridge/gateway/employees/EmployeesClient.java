package app.pinbridge.gateway.employees;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The people whom Pinpoint knows, as matching-service has them. */
@RegisterRestClient(configKey = "matching")
@Path("/api/employees")
interface EmployeesClient {
    @GET
    EmployeePage list(@HeaderParam("Authorization") String bearer, @QueryParam("cursor") Optional<String> cursor);

    /** Some people, and how to ask for more. */
    record EmployeePage(List<Employee> items, @Nullable String nextCursor) {}

    /** One of them, with the jobs. */
    record Employee(
            String userId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String timeZone,
            List<Job> recruiterOf,
            List<Job> hiringManagerOf,
            boolean left) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public Employee {
            recruiterOf = recruiterOf == null ? List.of() : List.copyOf(recruiterOf);
            hiringManagerOf = hiringManagerOf == null ? List.of() : List.copyOf(hiringManagerOf);
        }
    }

    /** A job by its title. */
    record Job(@Nullable String jobId, @Nullable String title) {}
}
