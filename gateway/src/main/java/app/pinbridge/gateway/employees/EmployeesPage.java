package app.pinbridge.gateway.employees;

import app.pinbridge.gateway.employees.EmployeesClient.Employee;
import app.pinbridge.gateway.employees.EmployeesClient.EmployeePage;
import app.pinbridge.gateway.pages.Viewer;
import app.pinbridge.gateway.services.Asking;
import app.pinbridge.gateway.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The people synced from Pinpoint with their roles on jobs. */
@Blocking
@Path("/employees")
@RolesAllowed({Role.ADMIN, Role.RECRUITER})
public class EmployeesPage {
    private final Viewer viewer;
    private final Asking asking;
    private final EmployeesClient client;

    EmployeesPage(Viewer viewer, Asking asking, @RestClient EmployeesClient client) {
        this.viewer = viewer;
        this.asking = asking;
        this.client = client;
    }

    /** The list of all, or with {@code onProduct=false} of those who were never seen in a call. */
    @GET
    public TemplateInstance list(@RestQuery Optional<String> onProduct, @RestQuery Optional<String> cursor) {
        Optional<String> filter = onProduct.filter("false"::equals);
        EmployeePage page =
                asking.ask(() -> client.list(viewer.bearer(), filter, cursor)).orErrorPage();
        return new Templates.employees(page.items(), filter.isPresent(), Optional.ofNullable(page.nextCursor()));
    }

    private static final class Templates {
        @CheckedTemplate(basePath = "")
        record employees(List<Employee> items, boolean missed, Optional<String> more) implements TemplateInstance {}
    }
}
