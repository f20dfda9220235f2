package app.pinbridge.gateway.employees;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The people whom Pinpoint knows, as matching-service has them. */
@RegisterRestClient(configKey = "matching")
@Path("/api/employees")
interface EmployeesClient {
    @GET
    EmployeePage list(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("onProduct") Optional<String> onProduct,
            @QueryParam("cursor") Optional<String> cursor);

    /** Some people, and how to ask for more. */
    record EmployeePage(List<Employee> items, @Nullable String nextCursor) {}

    /**
     * One of them, with the jobs.
     *
     * @param calls in how many calls the person was seen
     * @param lastSeenAt when the latest of these was; absent where there was none
     * @param onProduct whether the person is here still and was seen in a call
     */
    record Employee(
            String userId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String timeZone,
            List<Job> recruiterOf,
            List<Job> hiringManagerOf,
            boolean left,
            @Nullable Long calls,
            @Nullable Instant lastSeenAt,
            @Nullable Boolean onProduct) {
        @SuppressWarnings("NullAway") // read from JSON: what is left out is null
        public Employee {
            recruiterOf = recruiterOf == null ? List.of() : List.copyOf(recruiterOf);
            hiringManagerOf = hiringManagerOf == null ? List.of() : List.copyOf(hiringManagerOf);
        }

        /** Whether the person was seen in a call, whoever else may have been. */
        public boolean isSeen() {
            return calls != null && calls > 0;
        }

        /** Whether the person is here and was never seen in a call. */
        public boolean isMissed() {
            return !left && Boolean.FALSE.equals(onProduct);
        }
    }

    /** A job by its title. */
    record Job(@Nullable String jobId, @Nullable String title) {}
}
