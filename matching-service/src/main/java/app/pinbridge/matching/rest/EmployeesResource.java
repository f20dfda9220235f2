package app.pinbridge.matching.rest;

import app.pinbridge.kit.caller.CallerBean;
import app.pinbridge.matching.employees.Employee;
import app.pinbridge.matching.employees.EmployeeDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer's people as Pinpoint knows them. */
@Path("/api/employees")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "recruiter"})
@RunOnVirtualThread
public class EmployeesResource {
    private final EmployeeDirectory employees;
    private final CallerBean caller;

    /** People from this directory, of the caller's customer. */
    public EmployeesResource(EmployeeDirectory employees, CallerBean caller) {
        this.employees = employees;
        this.caller = caller;
    }

    /**
     * A page of people, leavers included.
     *
     * @param onProduct {@code false} for those alone who have not left and were never seen in a call
     */
    @GET
    public EmployeePage list(
            @QueryParam("onProduct") @DefaultValue("") String onProduct,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        Paging.requireLimit(limit);
        if (cursor.indexOf('\0') >= 0) {
            throw Paging.invalidCursor();
        }
        String tenantId = caller.get().tenantId();
        List<Employee> found = switch (onProduct) {
            case "" -> employees.page(tenantId, cursor, limit + 1);
            case "false" -> employees.notOnProduct(tenantId, cursor, limit + 1);
            default ->
                throw Refusals.invalid(
                        "on_product_invalid",
                        "Use onProduct=false for who was never seen in a call, or leave it out for all.",
                        "onProduct");
        };
        boolean more = found.size() > limit;
        List<Employee> shown = more ? found.subList(0, limit) : found;
        return new EmployeePage(shown, more ? shown.getLast().userId() : null);
    }

    /**
     * A page of people.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    public record EmployeePage(
            List<Employee> items, @Nullable String nextCursor) {}
}
